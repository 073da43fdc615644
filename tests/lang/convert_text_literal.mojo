# A literal of text becomes a String on its way through an implicit constructor.
from std.utils import Variant


struct Named:
    var name: String

    @implicit
    def __init__(out self, name: String):
        self.name = name


struct Box[T: Copyable & Writable & Deinitable]:
    var value: Self.T

    @implicit
    def __init__(out self, var value: Self.T):
        self.value = value^


struct Any:
    var n: Int

    @implicit
    def __init__[T: Copyable & Writable](out self, t: T):
        self.n = 5
        print(t)


def show(named: Named):
    print(named.name)


def is_text(v: Variant[String, Int]) -> Bool:
    return v.isa[String]()


def main():
    var r: Any = "lit"  # expect: lit
    print(r.n)  # expect: 5
    r = 2.5  # expect: 2.5
    print(r.n)  # expect: 5
    var box: Box[String] = "xyz"
    print(box.value)  # expect: xyz
    show("abc")  # expect: abc
    print(is_text(3), is_text("x"))  # expect: False True
    var v: Variant[String, Int] = 3
    print(v[Int])  # expect: 3
    v = "string"
    print(v[String])  # expect: string
