# Values of generic types that nobody ends.
struct Given[T: Movable](Deinitable where conforms_to(T, Deinitable)):
    var x: Self.T

    def __init__(out self, var x: Self.T):
        self.x = x^

    def drop(mut self, var x: Self.T):  # error: 'x' abandoned without being explicitly destroyed
        pass


def left[T: AnyType](var x: T):  # error: 'x' abandoned without being explicitly destroyed
    pass


def copied[T: Copyable](x: T):
    var y = x.copy()  # error: 'y' abandoned without being explicitly destroyed


def thrown_away[T: Copyable](x: T):
    _ = x.copy()  # error: '(expression temporary)' abandoned without being explicitly destroyed


def main():
    print(1)
