# What is wrong in a trait's own declaration, and constructors that a trait asks for.
trait Unknown(Nope):  # error: 'Nope'
    pass


trait OfStruct(Int):  # error: this is not a trait
    pass


trait Twice:
    def f(self):
        ...

    def f(self):  # error: redefinition of function 'f' with identical signature
        ...

    def g(self, x: Int):
        ...

    def g(mut self, x: Int):  # error: cannot overload on argument conventions
        ...


trait FromInt:
    def __init__(out self, x: Int):
        ...


@fieldwise_init
struct Right(FromInt):
    var x: Int


@fieldwise_init
struct OtherType(FromInt):  # error: does not implement all requirements for 'FromInt'
    var x: String


struct Nothing(FromInt):  # error: does not implement all requirements for 'FromInt'
    pass


def some(x: Some[Int]):  # error: this is not a trait
    pass


__extension Int:  # error: can't find a struct named 'Int'
    def half(self) -> Int:
        return self // 2


def main():
    pass
