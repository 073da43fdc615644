# What collections do at their edges, and how types are written by repr.
from std.collections import Deque, LinkedList, Set
from std.collections.dict import DictEntry
from std.collections.linked_list import Node
from std.hash import default_hasher
from std.memory import ArcPointer
from std.collections import BitSet, Counter


@fieldwise_init
struct P(Copyable, Equatable, Hashable, Writable):
    var x: Int


@fieldwise_init
struct Box[T: Writable & Copyable & Deinitable](Copyable, Writable):
    var x: Self.T


def show[T: Writable](x: T):
    print(repr(x))


def lists() raises:
    var l: List[Int] = [1, 2, 3, 2]
    l.reserve(100)
    print(l.capacity() >= 100, List[Int](capacity=10).capacity())
    print(l.index(2, start=-1), l.index(1, stop=1), l.index(2, -2), l[::0])
    var copies = List([P(1), P(2)])
    print(copies)
    try:
        print(l.index(1, stop=-4))
    except e:
        print(e)


def deques() raises:
    var d = Deque[Int](min_capacity=4)
    for i in range(100):
        d.append(i)
    print(d._capacity)
    for _ in range(98):
        _ = d.popleft()
    print(d._capacity, d, d._min_capacity, d._maxlen, d._shrink)
    var kept = Deque[Int](shrink=False)
    for i in range(100):
        kept.append(i)
    for _ in range(98):
        _ = kept.pop()
    print(kept._capacity, kept, kept.index(1, start=-1))
    var few = Deque[Int](elements=List([1, 2, 3]), capacity=2, maxlen=2)
    print(few)
    few.appendleft(9)
    print(few, Deque[Int](capacity=100, maxlen=10)._capacity, Deque[Int](capacity=-3)._capacity)
    var none = Deque[Int](maxlen=0)
    none.append(1)
    print(none)


def dicts() raises:
    var d = Dict[Int, Int].fromkeys(range(3), 5)
    print(d, Dict.fromkeys([1, 2], 5), Dict[Int, Int].fromkeys({7, 8}, 1))
    var old = d.insert(1, 6)
    print(old.value().key, old.value().value, d, d.insert(9, 1).__bool__())
    var entry = DictEntry[Int, Int, default_hasher](1, 2)
    print(entry.key, entry.value)
    var it = iter(d)
    _ = next(it)
    print(it.bounds()[0], d.values().bounds()[0])

    def end(var key: Int, var value: Int):
        print("end", key, value)

    var single = {4: 5}
    single^.deinit_with(end)
    var s = {7}

    def end_key(var key: Int):
        print("end", key)

    s^.deinit_with(end_key)
    var empty = Set[Int]()
    try:
        _ = empty.pop()
    except e:
        print(e)


def others() raises:
    var n = Node[Int](3, None, None)
    print(n.value)
    var b = BitSet[4](SIMD[DType.bool, 4](True, False, True, False))
    print(b)
    var c = Counter[Int](1, 2, 1)
    for x in c.most_common(2):
        print(x[0], x[1])
    print(Bool(None), repr(None))
    var l = [1, 2, 3]
    for x in reversed(l):
        print(x, end=" ")
    for x in reversed({1: 2, 3: 4}):
        print(x, end=" ")
    for x in reversed(range(3)):
        print(x, end=" ")
    for x in reversed(Span(l)):
        print(x, end=" ")
    print(".")


def texts():
    show([P(1)])
    show(List([P(1)]))
    show(Optional(P(1)))
    show(Box([1, 2]))
    show(Box((1, 2)))
    show(List([Box((1, 2))]))
    show({1: P(1)})
    show((P(1), 2))
    show(ArcPointer(P(1)))
    show({P(1)})
    show([[1, 2], [3, 4]])
    show({1: {2: 3}})
    show(Optional(StringSpan("abc")))


def main() raises:
    deques()
    # expect: 128
    # expect: 4 [98, 99] 4 -1 True
    # expect: 128 [0, 1] 1
    # expect: [2, 3]
    # expect: [9, 2] 16 64
    # expect: [1]
    dicts()
    # expect: {0: 5, 1: 5, 2: 5} {1: 5, 2: 5} {7: 1, 8: 1}
    # expect: 1 5 {0: 5, 1: 6, 2: 5, 9: 1} False
    # expect: 1 2
    # expect: 3 4
    # expect: end 4 5
    # expect: end 7
    # expect: Pop on empty set
    others()
    # expect: 3
    # expect: {0, 2}
    # expect: 1 2
    # expect: 2 1
    # expect: False None
    # expect: 3 2 1 3 1 2 1 0 3 2 1 .
    texts()
    # expect: Array[P, 1]([P(x=Int(1))])
    # expect: List[P]([P(x=Int(1))])
    # expect: Optional[P](P(x=Int(1)))
    # expect: Box[std.collections.array.Array[SIMD[DType.int, 1], 2 : SIMD[DType.int, 1]]](x=Array[SIMD[DType.int, 1], 2]([Int(1), Int(2)]))
    # expect: Box[std.builtin.tuple.Tuple[<unprintable>, {}]](x=Tuple[SIMD[DType.int, 1], SIMD[DType.int, 1]](Int(1), Int(2)))
    # expect: List[Box[std.builtin.tuple.Tuple[<unprintable>, {}]]]([Box[std.builtin.tuple.Tuple[<unprintable>, {}]](x=Tuple[SIMD[DType.int, 1], SIMD[DType.int, 1]](Int(1), Int(2)))])
    # expect: Dict[SIMD[DType.int, 1], P]({Int(1): P(x=Int(1))})
    # expect: Tuple[P, SIMD[DType.int, 1]](P(x=Int(1)), Int(2))
    # expect: ArcPointer[P](P(x=Int(1)))
    # expect: Set[P, Hasher=AHasher[[0, 0, 0, 0] : SIMD[DType.uint64, 4]]]({P(x=Int(1))})
    # expect: Array[Array[SIMD[DType.int, 1], 2 : SIMD[DType.int, 1]], 2]([Array[SIMD[DType.int, 1], 2]([Int(1), Int(2)]), Array[SIMD[DType.int, 1], 2]([Int(3), Int(4)])])
    # expect: Dict[SIMD[DType.int, 1], Dict[SIMD[DType.int, 1], SIMD[DType.int, 1], std.hash._ahash.AHasher[[0, 0, 0, 0] : SIMD[DType.uint64, 4]]]]({Int(1): Dict[SIMD[DType.int, 1], SIMD[DType.int, 1]]({Int(2): Int(3)})})
    # expect: Optional[StringSpan[{}, {}]]('abc')
    lists()
    # expect: True 10
    # expect: 3 0 3 []
    # expect: [P(x=1), P(x=2)]
    # expect: ValueError: Given element is not in list
