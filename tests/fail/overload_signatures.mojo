# Functions that take the same, and in-place operators that are not there.
struct Same:
    def m(self, x: Int):
        pass

    def m(self, y: Int):  # error: redefinition of function 'm' with identical signature
        pass

    def n(self, x: String):
        pass

    def n(mut self, x: String):  # error: cannot overload on argument conventions
        pass


def f[T: AnyType](x: T):
    pass


def f[U: AnyType](y: U):  # error: redefinition of function 'f' with identical signature
    pass


def narrow(x: Float32):
    pass


def narrow(x: Int):
    pass


@fieldwise_init
struct Sum(ImplicitlyCopyable):
    var x: Int

    def __add__(self, o: Int) -> Sum:
        return Sum(self.x + o)


def main():
    narrow(3.5)  # error: ambiguous call to 'narrow'
    var s = Sum(1)
    s += 4  # error: 'Sum' does not implement the '__iadd__' method
