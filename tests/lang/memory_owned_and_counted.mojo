# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Pointers that own and that count: every method, weak ones, conformances.
# oracle: warnings, names that 1.2 deprecates are there too
from std.memory import OwnedPointer, ArcPointer, alloc, Layout
from std.memory.arc_pointer import WeakPointer
from std.reflection import reflect
from std.hash import hash, Hasher

struct Noisy(Copyable, Writable, Equatable, Hashable):
    var n: Int
    def __init__(out self, n: Int):
        self.n = n
        print("+", n)
    def __init__(out self, *, copy: Self):
        self.n = copy.n
        print("copy", self.n)
    def __deinit__(deinit self):
        print("-", self.n)
    def write_to(self, mut w: Some[Writer]):
        w.write("N", self.n)
    def __eq__(self, o: Self) -> Bool:
        return self.n == o.n
    def __hash__[H: Hasher](self, mut h: H):
        self.n.__hash__(h)

@fieldwise_init
struct Plain(Movable):
    var a: Int
    var b: String

def owned() raises:
    var p = OwnedPointer(Noisy(1))
    print(p[].n, p, repr(p))
    p[].n = 2
    var q = p^
    print(q[])
    q[] = Noisy(3)
    print(q.unsafe_ptr()[].n)
    var r = OwnedPointer(copy_value=q[])
    var s = OwnedPointer(other=r)
    r[].n = 10
    print(s[].n, r[].n)
    var t = s^.into_inner()
    print("inner", t)
    print(OwnedPointer(5)[] + 1, OwnedPointer(String("x")), repr(OwnedPointer(String("x"))), repr(OwnedPointer(1)))
    var m = OwnedPointer(Plain(1, "b"))
    print(m[].a, m[].b)
    m[].b += "c"
    print(m[].b)
    var a = r^.unsafe_take_allocation()
    print(a.layout().count())
    var u = OwnedPointer[Noisy](unsafe_from_raw_pointer=a^.unsafe_leak())
    print(u[])
    var l = List[OwnedPointer[Int]]()
    l.append(OwnedPointer(1))
    l.append(OwnedPointer(2))
    print(l[0][] + l[1][])
    print(conforms_to(OwnedPointer[Int], Movable), conforms_to(OwnedPointer[Int], Copyable), conforms_to(OwnedPointer[Int], Writable), conforms_to(OwnedPointer[Plain], Writable), conforms_to(OwnedPointer[Int], RegisterPassable), conforms_to(OwnedPointer[Int], TrivialRegisterPassable), conforms_to(OwnedPointer[Int], Deinitable), conforms_to(OwnedPointer[Int], Equatable), conforms_to(OwnedPointer[Int], Hashable), conforms_to(OwnedPointer[Int], Defaultable), conforms_to(OwnedPointer[Int], Boolable))
    print(reflect[OwnedPointer[Int]].name())

def arcs() raises:
    var a = ArcPointer(Noisy(1))
    print(a.count(), a.weak_count(), a, repr(a))
    var b = a
    print(a.count(), b.count(), a is b, a is not b, a == b)
    var c = ArcPointer(Noisy(1))
    print(a is c, a is not c, a == c, a != c, hash(a) == hash(c))
    b[].n = 5
    print(a[].n, a == c)
    b[] = Noisy(6)
    print(a[])
    var w = WeakPointer(downgrade=a)
    print(a.count(), a.weak_count(), w.strong_count(), w.weak_count())
    var w2 = w.copy()
    print(a.weak_count(), w2.weak_count())
    var up = w.try_upgrade()
    print(Bool(up), up.value()[].n, a.count())
    up = None
    _ = b^
    print(a.count())
    _ = a^
    print(Bool(w.try_upgrade()), w.strong_count(), w.weak_count(), w2.weak_count())
    var e = WeakPointer[Noisy]()
    print(Bool(e.try_upgrade()), e.strong_count(), e.weak_count())
    _ = w^
    _ = w2^
    var x = ArcPointer[Noisy].WeakPointer(downgrade=c)
    print(x.strong_count())
    var d = ArcPointer(Plain(1, "q"))
    d[].b += "r"
    print(d[].b, d.unsafe_ptr()[].a)
    var l = [ArcPointer(1), ArcPointer(2)]
    l[0][] += 5
    print(l[0][], l)
    var ds = {ArcPointer(String("k")): 1}
    print(ds[ArcPointer(String("k"))], repr(ArcPointer(String("k"))))
    print(reflect[type_of(a.count())].name())
    print(conforms_to(ArcPointer[Int], Movable), conforms_to(ArcPointer[Int], ImplicitlyCopyable), conforms_to(ArcPointer[Int], Writable), conforms_to(ArcPointer[Plain], Writable), conforms_to(ArcPointer[Plain], Equatable), conforms_to(ArcPointer[Plain], Hashable), conforms_to(ArcPointer[Int], RegisterPassable), conforms_to(ArcPointer[Int], Identifiable), conforms_to(ArcPointer[Int], Deinitable), conforms_to(ArcPointer[Int], Equatable), conforms_to(ArcPointer[Int], Hashable), conforms_to(ArcPointer[Int], Comparable), conforms_to(ArcPointer[Int], Boolable))
    print(conforms_to(WeakPointer[Int], Movable), conforms_to(WeakPointer[Int], Copyable), conforms_to(WeakPointer[Int], ImplicitlyCopyable), conforms_to(WeakPointer[Int], Defaultable), conforms_to(WeakPointer[Int], RegisterPassable), conforms_to(WeakPointer[Int], Writable))

def main() raises:
    owned()
    # expect: + 1
    # expect: 1 N1 OwnedPointer[Noisy](Noisy(n=Int(1)))
    # expect: N2
    # expect: - 2
    # expect: + 3
    # expect: 3
    # expect: copy 3
    # expect: - 3
    # expect: copy 3
    # expect: 3 10
    # expect: inner N3
    # expect: - 3
    # expect: 6 x OwnedPointer[String]('x') OwnedPointer[SIMD[DType.int, 1]](Int(1))
    # expect: 1 b
    # expect: bc
    # expect: 1
    # expect: N10
    # expect: - 10
    # expect: 3
    # expect: True False True False True False True False False False False
    # expect: std.memory.owned_pointer.OwnedPointer[SIMD[DType.int, 1]]
    arcs()
    # expect: + 1
    # expect: 1 0 N1 ArcPointer[Noisy](Noisy(n=Int(1)))
    # expect: 2 2 True False True
    # expect: + 1
    # expect: False True True False True
    # expect: 5 False
    # expect: - 5
    # expect: + 6
    # expect: N6
    # expect: 2 1 2 1
    # expect: 2 2
    # expect: True 6 3
    # expect: 1
    # expect: - 6
    # expect: False 0 2 2
    # expect: False 0 0
    # expect: - 1
    # expect: 0
    # expect: qr 1
    # expect: 6 [6, 2]
    # expect: 1 ArcPointer[String]('k')
    # expect: SIMD[DType.uint64, 1]
    # expect: True True True False False False True True True True True False False
    # expect: True True True False True False
