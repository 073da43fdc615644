# Bodies of generic structs, and defaults of traits, once for all instances.
trait Shape:
    comptime Unit: Copyable
    comptime sides: Int

    def area(self) -> Float64:
        ...

    def unit(self) -> Self.Unit:
        ...

    def twice(self) -> Float64:
        return self.area() * Float64(Self.sides)

    def wrong(self) -> Int:
        return self.foo()  # error: 'Self' has no attribute 'foo'; its bound 'Shape' does not promise it

    def kind(self) -> Int:
        return self.unit()  # error: cannot implicitly convert 'Self.Unit' value to 'Int'


struct Box[T: Movable & Deinitable](Copyable where conforms_to(T, Copyable), Movable):
    var value: Self.T

    def __init__(out self, var value: Self.T):
        self.value = value^

    def __init__(out self, *, copy: Self):
        self.value = copy.value.copy()  # error: 'T' has no attribute 'copy'; its bound 'Movable & Deinitable'

    def shown(self) -> String where conforms_to(Self.T, Writable):
        return String(self.value)

    def show(self) -> String:
        return String(self.value)  # error: no matching function in initialization of 'String'

    def get(ref self) -> ref[self.value] Self.T:
        return self.value

    def set[n: Int](mut self, var value: Self.T) -> Int:
        self.value = value^
        return self.missing  # error: 'Box[T]' value has no attribute 'missing'


struct Half[T: AnyType](Shape):  # error: 'Half[T]' does not implement all requirements for 'Shape'
    def area(self) -> Float64:
        return 1.0


@fieldwise_init
struct Mutates(Copyable, Shape):  # error: 'Mutates' does not implement all requirements for 'Shape'
    comptime Unit = Int
    comptime sides = 4
    var x: Float64

    def area(mut self) -> Float64:
        return self.x

    def unit(self) -> Int:
        return 1


@fieldwise_init
struct Raises(Copyable, Shape):  # error: 'Raises' does not implement all requirements for 'Shape'
    comptime Unit = Int
    comptime sides = 4
    var x: Float64

    def area(self) raises -> Float64:
        return self.x

    def unit(self) -> String:
        return ""


struct Members[T: Movable](Shape):  # error: 'Members[T]' does not implement all requirements for 'Shape'
    comptime Unit = Self.T
    comptime sides = "four"

    def area(self) -> Float64:
        return 1.0

    def unit(self) -> Self.Unit:
        return rebind[Self.T](0)  # error: cannot be implicitly copied


def main():
    print(1)
