# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Methods of containers that are seldom called.
from std.collections import BitSet, Counter, Deque, LinkedList, OptionalReg
def main() raises:
    var l = LinkedList[Int](1,2,3)
    print(l.index(2), l.index(1))  # expect: 1 0
    l.insert(3, 4)
    l.insert(0, 0)
    print(l)  # expect: [0, 1, 2, 3, 4]
    print(l.pop(1), l.pop())  # expect: 1 4
    print(l.get_nth(0), l.get_nth(1))  # expect: 0 2
    l.get_nth(1) += 5
    print(l, repr(l))  # expect: [0, 7, 3] LinkedList[SIMD[DType.int, 1]]([Int(0), Int(7), Int(3)])
    var d = Deque[Int](1,2)
    print(d * 3, d * 0, d * -1)  # expect: [1, 2, 1, 2, 1, 2] [] []
    d *= 2
    print(d)  # expect: [1, 2, 1, 2]
    d.insert(0, 9)
    print(d)  # expect: [9, 1, 2, 1, 2]
    var b = BitSet[10]()
    b.set(3); b.set_all(); print(b, len(b)); b.clear_all(); print(b)
    # expect: {0, 1, 2, 3, 4, 5, 6, 7, 8, 9} 10
    # expect: {}
    var c = Counter[String]()
    c["a"] = 3; c["b"] = -2; c["c"] = 0
    print(c, -c, +c)  # expect: {a: 3, c: 0, b: -2} {b: 2} {a: 3}
    print((-c)["b"], (+c)["a"])  # expect: 2 3
    var e = Counter[String]()
    e["a"] = 1; e["d"] = 9
    print(c.lt(e), c.le(e), c.gt(e), c.ge(e))  # expect: False False False False
    var q = c.copy()
    e["b"] = 4
    e["c"] = -7
    q &= e
    print(q)  # expect: {a: 1, b: -2, c: -7}
    q |= e
    print(q)  # expect: {d: 9, b: 4, a: 1, c: -7}
    var t = q.popitem()
    print(t[0][String], t[1][Int], q)  # expect: d 9 {b: 4, a: 1, c: -7}
    print(c.total())  # expect: 1
    var m = Counter[String]("a", "b", "a").most_common(2)
    print(m[0][0][String], m[0][1][Int], m[0] < m[1])  # expect: a 2 True
    var o: OptionalReg[Int] = 5
    print(o.value(), Bool(o), o is None, o.or_else(3))  # expect: 5 True False 5
    o = None
    print(Bool(o), o is not None, o.or_else(3))  # expect: False False 3
