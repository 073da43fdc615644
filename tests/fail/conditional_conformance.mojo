# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Conformances and methods with conditions that do not hold.
trait Sh:
    def area(self) -> Int: ...


@fieldwise_init
struct Sq(Sh, Copyable):
    var n: Int

    def area(self) -> Int:
        return self.n


@fieldwise_init
struct Box[T: Sh](Copyable where conforms_to(T, Copyable), Writable where conforms_to(T, Writable)):
    var t: Int

    def write_to(self, mut w: Some[Writer]):
        w.write("Box")

    def only(self) -> Int where conforms_to(Self.T, Copyable):
        return 1

    def never(self) -> Int where conforms_to(Self.T, Writable):
        return 1


def c[T: Copyable](x: T):
    pass


def w[T: Writable](x: T):
    pass


def main():
    var b = Box[Sq](3)
    c(b)
    w(b)  # error: invalid call to 'w': argument type 'Box[Sq]' does not conform to trait 'Writable
    print(b)  # error: invalid call to 'print': argument type 'Box[Sq]' does not conform to what 'T
    print(b.only())
    print(b.never())  # error: invalid call to 'never': violated constraint
    var d = Box[Int](3)  # error: argument type 'Int' does not conform to trait 'Sh'
    var s: Some[Sh] = Sq(3)  # error: 'Sh' is a trait: use a type parameter with this bound, or Som
    var f = Box(3)  # error: invalid call to 'Box': failed to infer parameter 'T'
