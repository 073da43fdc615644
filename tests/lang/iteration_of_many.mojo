# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# zip and chain of up to six, product of up to four.
from std.iter import chain
from std.itertools import product


struct N(Movable, Writable):
    var x: Int
    def __init__(out self, x: Int): self.x = x
    def __deinit__(deinit self): print("end", self.x)
    def write_to(self, mut w: Some[Writer]): w.write(self.x)
def mk(a: Int) -> List[N]:
    var l = List[N]()
    l.append(N(a))
    l.append(N(a + 1))
    return l^

def main() raises:
    var a = [1,2]
    var b = [3,4]
    var c = ["a","b"]
    for t in zip(a): print(t[0])
    # expect: 1
    # expect: 2
    for t in zip(a,b,c,a,b): print(t[0],t[1],t[2],t[3],t[4])
    # expect: 1 3 a 1 3
    # expect: 2 4 b 2 4
    for t in zip(a^,[1,2,3],[4,5,6],[7,8,9],[10,11,12]): print(t[0],t[1],t[2],t[3],t[4])
    # expect: 1 1 4 7 10
    # expect: 2 2 5 8 11
    print(zip(b, b, b, b, b).bounds()[0])  # expect: 2
    for t in zip(c, b): print(t[0], t[1])
    # expect: a 3
    # expect: b 4
    for t in zip(range(3), b, c): print(t[0], t[1], t[2])
    # expect: 0 3 a
    # expect: 1 4 b
    for i, (x, y) in enumerate(zip(b, c)): print(i, x, y)
    # expect: 0 3 a
    # expect: 1 4 b
    for t in zip([1,2,3], b): print(t[0], t[1])
    # expect: 1 3
    # expect: 2 4
    for t in zip([1,2,3], range(5)): print(t[0], t[1])
    # expect: 1 0
    # expect: 2 1
    # expect: 3 2
    for var t in zip(mk(1), mk(5)):
        print(t[0], t[1])
    # expect: 1 5
    # expect: end 1
    # expect: end 5
    # expect: 2 6
    # expect: end 2
    # expect: end 6
    for var t in chain(mk(1), mk(5), mk(7)):
        print(t)
    # expect: 1
    # expect: end 1
    # expect: 2
    # expect: end 2
    # expect: 5
    # expect: end 5
    # expect: 6
    # expect: end 6
    # expect: 7
    # expect: end 7
    # expect: 8
    # expect: end 8
    for x in chain(b): print(x)
    # expect: 3
    # expect: 4
    for x in chain(b,[7,8]): print(x)
    # expect: 3
    # expect: 4
    # expect: 7
    # expect: 8
    for x in chain([1],[7,8],[9]): print(x)
    # expect: 1
    # expect: 7
    # expect: 8
    # expect: 9
    var ch = chain(b, b, b)
    print(ch.bounds()[0], ch.bounds()[1].value())  # expect: 6 6
    var cb = chain(b, b)
    for x in chain(cb, b):
        print(x, end=" ")
    print("|")  # expect: 3 4 3 4 3 4 |
    for p, q, r, s, t, u in zip(b, b, c, b, b, c):
        print(p, q, r, s, t, u)
    # expect: 3 3 a 3 3 a
    # expect: 4 4 b 4 4 b
    products()
    # expect: 1 x 7; 1 x 8; 1 x 9; 1 y 7; 1 y 8; 1 y 9; 2 x 7; 2 x 8; 2 x 9; 2 y 7; 2 y 8; 2 y 9; |
    # expect: 1 x 7 p; 1 x 7 q; 1 x 8 p; 1 x 8 q; 1 x 9 p; 1 x 9 q; 1 y 7 p; 1 y 7 q; 1 y 8 p; 1 y 8 q; 1 y 9 p; 1 y 9 q; 2 x 7 p; 2 x 7 q; 2 x 8 p; 2 x 8 q; 2 x 9 p; 2 x 9 q; 2 y 7 p; 2 y 7 q; 2 y 8 p; 2 y 8 q; 2 y 9 p; 2 y 9 q; |
    # expect: 1 2 4; 1 2 5; 1 3 4; 1 3 5; |
    # expect: 1 2 4 6; 1 2 5 6; 1 3 4 6; 1 3 5 6; 9 2 4 6; 9 2 5 6; 9 3 4 6; 9 3 5 6; |
    # expect: 0 0 7; 0 0 8; 0 0 9; 0 1 7; 0 1 8; 0 1 9; 0 2 7; 0 2 8; 0 2 9; 1 0 7; 1 0 8; 1 0 9; 1 1 7; 1 1 8; 1 1 9; 1 2 7; 1 2 8; 1 2 9; |
    # expect: 12 True
    # expect: 11 True
    # expect: 6 6
    # expect: 5 5


def products() raises:
    var a = [1,2]
    var b = ["x","y"]
    var c = [7,8,9]
    var d = ["p","q"]
    for t in product(a, b, c): print(t[0], t[1], t[2], end="; ")
    print("|")
    for t in product(a, b, c, d): print(t[0], t[1], t[2], t[3], end="; ")
    print("|")
    for t in product([1],[2,3],[4,5]): print(t[0], t[1], t[2], end="; ")
    print("|")
    for t in product([1, 9],[2,3],[4,5], [6]): print(t[0], t[1], t[2], t[3], end="; ")
    print("|")
    var e = List[Int]()
    for t in product(e, b, c): print(t[0])
    for t in product(b, e, c): print(t[0])
    for t in product(b, c, e, d): print(t[0])
    for t in product(b, c, d, e): print(t[0])
    for t in product(range(2), range(3), c): print(t[0], t[1], t[2], end="; ")
    print("|")
    var p = product(b, d, c)
    print(p.bounds()[0], Bool(p.bounds()[1]))
    _ = p.__next__()
    print(p.bounds()[0], Bool(p.bounds()[1]))
    var l = product(b, c)
    print(l.bounds()[0], l.bounds()[1].value())
    _ = l.__next__()
    print(l.bounds()[0], l.bounds()[1].value())
