# A bound that does not promise Deinitable, Movable or Copyable: who owns such a value has to give
# it away, and a struct with such a field gets no destructor, move or copy of its own.
struct Kept[T: Movable]:
    var x: Self.T  # error: field 'x' has non-'Deinitable' type 'T'


struct Fixed[T: Deinitable](Movable):
    var x: Self.T  # error: no move constructor can be made: field 'x' has non-movable and non-implicitly-copyable type 'T'


struct Single[T: Movable & Deinitable](Copyable):
    var x: Self.T  # error: no copy constructor can be made: field 'x' has non-copyable type 'T'


struct Given[T: Movable](Deinitable where conforms_to(T, Deinitable)):
    var x: Self.T

    def __init__(out self, var x: Self.T):
        self.x = x^

    def take(deinit self) -> Self.T:
        return self.x^


def given[T: Movable](var x: T) -> Optional[T]:
    return x^


def raised[E: AnyType](var e: E) raises E:
    raise e^  # error: '^' would move a value of type 'E', which does not promise 'Movable'


def main():
    print(1)
