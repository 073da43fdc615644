# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# What is walked may be consumed: containers of values that are not copied, adaptors over them, and
# iterators that are left before their end.
from std.collections import Counter, Deque, LinkedList, Set


@fieldwise_init
struct N(Writable):
    var x: Int

    def __deinit__(deinit self):
        print("end", self.x)


@fieldwise_init
struct Key(Equatable, Hashable):
    var x: Int

    def __deinit__(deinit self):
        print("end", self.x)


struct Down(IterableOwned, Iterator):
    comptime Element = Int
    comptime IteratorOwnedType: Iterator = Self
    var n: Int

    def __init__(out self, n: Int):
        self.n = n

    def __iter__(var self) -> Self:
        return self^

    def __next__(mut self) raises StopIteration -> Int:
        if self.n == 0:
            raise StopIteration()
        self.n -= 1
        return self.n


def first[
    T: IterableOwned
](var c: T) where conforms_to(T.IteratorOwnedType.Element, Deinitable & Writable):
    for var x in c^:
        print("first", x)
        break


def twice(var x: Int) -> Int:
    return x * 2


def optional():
    var o = Optional(N(1))
    for var x in o^:
        print(x)


def list_left():
    var l = List[N]()
    for i in range(3):
        l.append(N(2 + i))
    for var x in l^:
        print(x)
        if x.x == 3:
            break


def array_left():
    var a: Array[N, 3] = [N(31), N(32), N(33)]
    for var x in a^:
        print(x)
        if x.x == 32:
            break


def deque_left():
    var d = Deque[N]()
    for i in range(3):
        d.append(N(5 + i))
    for var x in d^:
        print(x)
        if x.x == 6:
            break


def linked_left():
    var k = LinkedList[N]()
    for i in range(3):
        k.append(N(8 + i))
    for var x in k^:
        print(x)
        if x.x == 9:
            break


def set_all():
    var s = Set[Key]()
    s.add(Key(21))
    s.add(Key(22))
    for var x in s^:
        print(x.x)


def enumerated():
    var l: List[N] = [N(61), N(62)]
    for i, x in enumerate(l^):
        print(i, x)
    var m: List[N] = [N(63), N(64)]
    for x, y in zip(m^, [1]):
        print(x, y)


def main() raises:
    optional()
    # expect: N(x=1)
    # expect: end 1
    list_left()
    # expect: N(x=2)
    # expect: end 2
    # expect: N(x=3)
    # expect: end 3
    # expect: end 4
    array_left()
    # expect: N(x=31)
    # expect: end 31
    # expect: N(x=32)
    # expect: end 32
    # expect: end 33
    deque_left()
    # expect: N(x=5)
    # expect: end 5
    # expect: N(x=6)
    # expect: end 6
    # expect: end 7
    linked_left()
    # expect: N(x=8)
    # expect: end 8
    # expect: N(x=9)
    # expect: end 9
    # expect: end 10
    set_all()
    # expect: 21
    # expect: end 21
    # expect: 22
    # expect: end 22
    enumerated()
    # expect: 0 N(x=61)
    # expect: end 61
    # expect: 1 N(x=62)
    # expect: end 62
    # expect: N(x=63) 1
    # expect: end 63
    # expect: end 64
    var counts = Counter[Int](1, 2, 2)
    for var x in counts^:
        print(x)
    # expect: 1
    # expect: 2
    var d = {1: 2, 3: 4}
    for var x in d^:
        print(x)
    # expect: 1
    # expect: 3
    first(Optional(N(41)))
    # expect: first N(x=41)
    # expect: end 41
    first([N(42), N(43)])
    # expect: end 43
    # expect: first N(x=42)
    # expect: end 42
    var q: List[N] = [N(44), N(45)]
    first(q^)
    # expect: end 45
    # expect: first N(x=44)
    # expect: end 44
    for x in Down(3):
        print(x)
    # expect: 2
    # expect: 1
    # expect: 0
    for i, (x, y) in enumerate(zip(Down(2), Down(4))):
        print(i, x, y)
    # expect: 0 1 3
    # expect: 1 0 2
    for x in map[twice](Down(2)):
        print(x)
    # expect: 2
    # expect: 0
    var it = Down(4)
    print(next(it), next(it), it.bounds()[0])  # expect: 3 2 0
    var short = iter(Down(1))
    try:
        print(next(short))
        print(next(short))
    except e:
        print("stopped by", e)
    # expect: 0
    # expect: stopped by StopIteration
