# A default of an argument is computed while compiling, whether a call leaves the argument to it or
# not.
def raising() raises -> Int:
    return 4


def raises_there(x: Int = raising()) raises -> Int:  # error: this may raise, and while compiling nobody is there to handle it
    return x


def other_argument(x: Int, y: Int = x) -> Int:  # error: cannot use a dynamic value
    return y


def unknown(x: Int = nothing_of_that_name) -> Int:  # error: nothing_of_that_name
    return x


def comprehension(x: List[Int] = [i for i in range(3)]) -> Int:  # error: a comprehension is a loop
    return len(x)


struct S(Copyable):
    var n: Int

    def __init__(out self):
        self.n = 1

    def field(self, k: Int = self.n) -> Int:  # error: cannot use a dynamic value
        return k


# what can never go with the argument's type is told, called or not; a number only where it is used
def text(x: Int = "a") -> Int:  # error: cannot implicitly convert
    return x


def number(x: String = 1):  # error: cannot implicitly convert
    pass


def fraction(x: Int = 1.5, y: UInt8 = 300):
    pass


trait Told:
    def told(self, x: Int = "a"):  # error: cannot implicitly convert
        ...


def around[T: AnyType](x: T = 1):
    def nested(y: Int = "a"):  # error: cannot implicitly convert
        pass


def main():
    var n = 5
    comptime evens = [i * 2 for i in range(4)]  # error: a comprehension is a loop

    def inner(x: Int = n) -> Int:  # error: cannot use a dynamic value
        return x

    print(other_argument(1, 2), inner(2))

    def by_value(x: Int = "a") {var n} -> Int:  # error: cannot implicitly convert
        return x + n
