# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Iterators made of iterators, over what is lent and over what is given.
from std.iter import chain, empty, once, peekable
from std.itertools import count, cycle, drop, drop_while, product, repeat, take, take_while


def small(x: Int) -> Bool:
    return x < 3


def show[T: IterableOwned](var c: T) where conforms_to(
    T.IteratorOwnedType.Element, Deinitable & Writable
):
    for var x in c^:
        print(x, end=",")
    print()


def main() raises:
    var l: List[Int] = [1, 2]
    show(chain(l, l))
    # expect: 1,2,1,2,
    show(once(3))
    # expect: 3,
    show(empty[Int]())
    # expect:
    var ahead = peekable(l)
    print(ahead.peek().value()[])  # expect: 1
    show(ahead^)
    # expect: 1,2,
    show(take(cycle(l), 5))
    # expect: 1,2,1,2,1,
    for x, y in product(l, [7, 8]):
        print(x, y, end=",")
    print()  # expect: 1 7,1 8,2 7,2 8,
    show(drop(l, 1))
    # expect: 2,
    show(take_while[small](count()))
    # expect: 0,1,2,
    show(drop_while[small](range(6)))
    # expect: 3,4,5,
    show(repeat(4, times=2))
    # expect: 4,4,
    show(chain(range(3), range(5, 7)))
    # expect: 0,1,2,5,6,
    for i, x in enumerate(chain(l.copy(), List[Int](length=2, fill=9))):
        print(i, x, end=",")
    print()  # expect: 0 1,1 2,2 9,3 9,
    var a: List[String] = ["a", "b"]
    for i, s in enumerate(a):
        print(i, s)
    # expect: 0 a
    # expect: 1 b
    for ref s in a:
        s += "x"
    for s, n in zip(a, range(5)):
        print(s, n)
    # expect: ax 0
    # expect: bx 1
    for i, x in enumerate([1, 2]):
        print(i, x)
    # expect: 0 1
    # expect: 1 2
    for x in reversed(a):
        print(x)
    # expect: bx
    # expect: ax
    for k, v in zip({1: 2}, "ab".codepoints()):
        print(k, v)
    # expect: 1 a
    var d = {1: 2, 3: 4}
    for i, e in enumerate(d.items()):
        print(i, e.key, e.value)
    # expect: 0 1 2
    # expect: 1 3 4
    for i, k in enumerate(d):
        print(i, k)
    # expect: 0 1
    # expect: 1 3
    for var x in a^:
        x += "y"
        print(x)
    # expect: axy
    # expect: bxy
    print(List[Int](range(4)), [x for x in enumerate([5, 6])])
    # expect: [0, 1, 2, 3] [(0, 5), (1, 6)]
    print(enumerate(l).bounds()[0], zip(l, range(1)).bounds()[1].value())  # expect: 2 1
    var it = iter(d)
    print(next(it))  # expect: 1
    print(iter(l).nth(1).value(), Bool(l.__iter__().nth(2)))  # expect: 2 False
