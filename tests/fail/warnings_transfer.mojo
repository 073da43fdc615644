# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# A '^' whose value is only read: it moves nothing.


struct Held(Boolable, Movable):
    var n: Int
    var s: String

    def __init__(out self, n: Int):
        self.n = n
        self.s = String(n)

    def __bool__(self) -> Bool:
        return self.n > 0

    def __getitem__(self, i: Int) -> Int:
        return self.n + i

    def __add__(self, o: Held) -> Held:
        return Held(self.n + o.n)

    def show(self):
        print(self.n)

    def take(deinit self):
        print(self.n)


struct View(Copyable):
    var n: Int

    @implicit
    def __init__(out self, h: Held):
        self.n = h.n


trait Shows:
    def show(self):
        ...


def read(h: Held):
    print(h.n)


def own(var h: Held):
    print(h.n)


def by_ref(ref h: Held):
    print(h.n)


def many(*hs: Held):
    print(len(hs))


def keyword(*, h: Held):
    print(h.n)


def view(v: View):
    print(v.n)


def generic[T: AnyType](x: T):
    print("any")


def shown[T: Shows & Movable & Deinitable](var t: T, var u: T):
    t^.show()  # warning: '^' has no effect here and can be removed
    _ = u^


def arguments():
    var a = Held(1)
    read(a^)  # warning: '^' has no effect here and can be removed: what takes the value only
    var b = Held(2)
    own(b^)
    var c = Held(3)
    by_ref(c^)  # warning: '^' has no effect here and can be removed
    var d = Held(4)
    many(d^)  # warning: '^' has no effect here and can be removed
    var e = Held(5)
    keyword(h=e^)  # warning: '^' has no effect here and can be removed
    var f = Held(6)
    generic(f^)  # warning: '^' has no effect here and can be removed
    var g = String("g")
    print(g^)  # warning: '^' has no effect here and can be removed
    var h = Held(7)
    view(h^)  # warning: '^' has no effect here and can be removed


def objects():
    var a = Held(1)
    a^.show()  # warning: '^' has no effect here and can be removed
    var b = Held(2)
    b^.take()
    var c = Held(3)
    print(c^.n)  # warning: '^' has no effect here and can be removed
    var d = Held(4)
    print((d^)[1])  # warning: '^' has no effect here and can be removed
    var e = Held(5)
    if e^:  # warning: '^' has no effect here and can be removed
        print("e")
    var f = Held(6)
    print((Held(0) + f^).n)  # warning: '^' has no effect here and can be removed
    var g = Held(7)
    ref h = g^
    print(h.n)
    var i = Held(8)
    var j = i^.s.byte_length()  # warning: '^' has no effect here and can be removed
    print(j)
    var k = Held(9)
    _ = k^
    var l: List[Int] = [1, 2]
    for m in l^:
        print(m)


def elements() raises:
    var d = Dict[String, Int]()
    var k = String("k")
    d[k^] = 3
    print(d)


def main() raises:
    arguments()
    objects()
    elements()
    var n = 0

    @parameter  # warning: '@parameter' is deprecated
    def inner(x: Int):
        n += x

    inner(1)
    print(n)
    print(missing)  # error: use of unknown declaration 'missing'
