# A conformance is declared, and what a trait says a constant is it stays.
trait Sides:
    comptime kind = "flat"
    comptime Unit = Int


struct Same(Sides):
    comptime kind = "flat"
    comptime Unit = Int


struct OtherText(Sides):  # error: does not implement all requirements for 'Sides'
    comptime kind = "solid"


struct OtherType(Sides):  # error: does not implement all requirements for 'Sides'
    comptime Unit = String


trait Left:
    def name(self) -> String:
        return "left"


trait Right:
    def name(self) -> String:
        return "right"


@fieldwise_init
struct Both(Left, Right):  # error: 'name' has a body in trait 'Left' and another in 'Right': write it in the struct
    pass


@fieldwise_init
struct Adder:
    var n: Int

    def __call__(self, x: Int) -> Int:
        return x + self.n


def apply[F: def(Int) -> Int](f: F) -> Int:
    return f(1)


def main():
    print(Both().name())
    print(apply(Adder(1)))  # error: does not conform to trait
