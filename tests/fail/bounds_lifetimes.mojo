# A bound that does not promise Deinitable, Movable or Copyable: who owns such a value has to give
# it away, and a struct with such a field gets no destructor, move or copy of its own.
struct Kept[T: Movable]:
    var x: Self.T  # error: field 'x' has non-'Deinitable' type 'T'


struct Fixed[T: Deinitable](Movable):
    var x: Self.T  # error: cannot synthesize move constructor because field 'x'


struct Single[T: Movable & Deinitable](Copyable):
    var x: Self.T  # error: cannot synthesize copy constructor because field 'x'


struct Given[T: Movable](Deinitable where conforms_to(T, Deinitable)):
    var x: Self.T

    def __init__(out self, var x: Self.T):
        self.x = x^

    def take(deinit self) -> Self.T:
        return self.x^


def given[T: Movable](var x: T) -> Optional[T]:
    return x^


def raised[E: AnyType](var e: E) raises E:
    raise e^  # error: cannot transfer value into destination, because 'E' doesn't conform to 'Movable'


def main():
    print(1)
