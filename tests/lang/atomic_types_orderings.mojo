from std.atomic import Atomic, Ordering, fence
from std.memory import alloc

def t[d: DType]():
    var a = Atomic[Scalar[d]](3)
    a += 4
    print(a.load(), end=" ")
    a -= 2
    print(a.load[ordering=Ordering.ACQUIRE](), a.fetch_add(5), a.fetch_sub[ordering=Ordering.RELAXED](1), end=" ")
    a.max(100)
    a.max(50)
    print(a.load(), end=" ")
    a.min(20)
    a.min(30)
    print(a.load(), end=" ")
    a.store(7)
    a.store[ordering=Ordering.RELEASE](8)
    var e = Scalar[d](8)
    print(a.compare_exchange(e, 9), e, a.load(), a.compare_exchange[success_ordering=Ordering.ACQUIRE_RELEASE, failure_ordering=Ordering.ACQUIRE, weak=False](e, 10), e, a.load())

def ct() -> Int:
    var a = Atomic[Int](3)
    a += 4
    a -= 1
    fence()
    return a.load()

def ce(expected_in: Int32) -> Tuple[Bool, Int32, Int32]:
    var expected = expected_in
    var atom = Atomic[Int32](0)
    var success = atom.compare_exchange(expected, 42)
    return (success, expected, atom.load())

def main():
    t[DType.int8]()
    t[DType.uint8]()
    t[DType.int16]()
    t[DType.uint16]()
    t[DType.int32]()
    t[DType.uint32]()
    t[DType.int64]()
    t[DType.uint64]()
    t[DType.float32]()
    t[DType.float64]()
    var x = 5
    var p = Pointer(to=x)
    print(Atomic[Int].fetch_add(p, 3), Atomic[Int].load(p))
    Atomic[Int].store[ordering=Ordering.RELEASE](p, 11)
    Atomic[Int].max(p, 12)
    Atomic[Int].min(p, 2)
    print(x, Atomic[Int]._xchg(p, 77), x)
    fence()
    fence[Ordering.ACQUIRE]()
    comptime v = ct()
    print(v)
    comptime r = ce(0)
    comptime r2 = ce(1)
    print(r[0], r[1], r[2], r2[0], r2[1], r2[2])
    var f = Atomic[Float64, scope="agent"](2.5)
    print(f.fetch_add(0.5), f.load())
    print(repr(Ordering.RELAXED), Ordering.RELAXED != Ordering.ACQUIRE)
    # expect: 7 5 5 10 100 20 True 9 9 False 9 9
    # expect: 7 5 5 10 100 20 True 9 9 False 9 9
    # expect: 7 5 5 10 100 20 True 9 9 False 9 9
    # expect: 7 5 5 10 100 20 True 9 9 False 9 9
    # expect: 7 5 5 10 100 20 True 9 9 False 9 9
    # expect: 7 5 5 10 100 20 True 9 9 False 9 9
    # expect: 7 5 5 10 100 20 True 9 9 False 9 9
    # expect: 7 5 5 10 100 20 True 9 9 False 9 9
    # expect: 7.0 5.0 5.0 10.0 100.0 20.0 True 9.0 9.0 False 9.0 9.0
    # expect: 7.0 5.0 5.0 10.0 100.0 20.0 True 9.0 9.0 False 9.0 9.0
    # expect: 5 8
    # expect: 77 2 77
    # expect: 6
    # expect: True 0 42 False 0 0
    # expect: 2.5 3.0
    # expect: Ordering.RELAXED True
