# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Intervals, and a tree of them.
from std.collections.interval import Interval, IntervalElement, IntervalTree
def main() raises:
    var t = IntervalTree[Int, Int]()
    print(t)  # expect:
    print(repr(t))  # expect: IntervalTree[SIMD[DType.int, 1], SIMD[DType.int, 1]]()
    print(len(t.search((1, 2))))  # expect: 0
    var xs = [(15, 20), (10, 30), (17, 19), (5, 20), (12, 15), (30, 40), (1, 3), (2, 3), (50, 60), (45, 48), (41,42), (35,37), (33,34), (15,20)]
    var k = 0
    for x in xs:
        t.insert((x[0], x[1]), k)
        k += 1
    print(repr(t))
    # expect: IntervalTree[SIMD[DType.int, 1], SIMD[DType.int, 1]](├─(15, 20)=0
    # expect:   └─(10, 30)=1
    # expect:   | └─(2, 3)=7
    # expect:   | | └─(1, 3)=6
    # expect:   | | ├─(5, 20)=3
    # expect:   | ├─(12, 15)=4
    # expect:   ├─(30, 40)=5
    # expect:     └─(17, 19)=2
    # expect:     | └─(15, 20)=13
    # expect:     ├─(45, 48)=9
    # expect:       └─(35, 37)=11
    # expect:       | └─(33, 34)=12
    # expect:       | ├─(41, 42)=10
    # expect:       ├─(50, 60)=8
    # expect: )
    print(t)
    # expect: ├─(15, 20)=0
    # expect:   └─(10, 30)=1
    # expect:   | └─(2, 3)=7
    # expect:   | | └─(1, 3)=6
    # expect:   | | ├─(5, 20)=3
    # expect:   | ├─(12, 15)=4
    # expect:   ├─(30, 40)=5
    # expect:     └─(17, 19)=2
    # expect:     | └─(15, 20)=13
    # expect:     ├─(45, 48)=9
    # expect:       └─(35, 37)=11
    # expect:       | └─(33, 34)=12
    # expect:       | ├─(41, 42)=10
    # expect:       ├─(50, 60)=8
    # expect:
    print(t.depth())  # expect: 5
    print(t.search((10, 30)))  # expect: [0, 2, 13, 1, 4, 3]
    print(t.search((12, 15)))  # expect: [1, 4, 3]
    print(t.search((30, 40)))  # expect: [5, 11, 12]
    print(t.search((0, 100)))  # expect: [0, 5, 9, 8, 11, 10, 12, 2, 13, 1, 4, 7, 3, 6]
    print(t.search((20, 20)))  # expect: [1]
    print(Interval(3, 7).union(Interval(5, 9)), Interval(3, 7).intersection(Interval(5, 9)))
    # expect: (3, 9) (5, 7)
    print(Interval(1,2) == Interval(1,3), Interval(1,2) < Interval(1,3), Interval(1,5) <= Interval(2,3), Interval(2,3) > Interval(1,9), Interval(2,3) >= Interval(2,9))
    # expect: False False True False False
    var it = Interval((1, 4))
    print(it, 2 in it, 4 in it, Bool(it), it.overlaps(Interval(4,5)), it.overlaps(Interval(3,5)))
    # expect: (1, 4) True False True False True
    print(len(Interval(-10, -1)), len(Interval(3, 3)), repr(it))
    # expect: 9 0 Interval[SIMD[DType.int, 1]](start=Int(1), end=Int(4))
    print(3 in it, Interval(2, 3) in it, Interval(0, 3) in it, it != Interval(1, 4))
    # expect: True True False False
