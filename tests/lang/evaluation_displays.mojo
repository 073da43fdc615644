# Displays among operands are made when all operands are there.
def g(n: Int) -> Int:
    print("g", n)
    return n
def inc(mut x: Int) -> Int:
    x += 1; print("inc", x); return x
struct K(Copyable):
    var x: Int
    def __init__(out self): self.x = 1
    def __getitem__(self, i: Int) -> Int:
        print("k[]", i); return self.x + i
    def __setitem__(mut self, i: Int, v: Int):
        print("k[]=", i, v); self.x = v
def app(mut s: String) -> String:
    s += "x"; return s
def three(a: Int, b: Int, c: Int): print(a, b, c)
def main():
    var a = 1
    var k = K()
    var s: String = "s"
    print(t"{a} {inc(a)} {a}")
    # expect: inc 2
    # expect: 2 2 2
    print(t"{k[g(1)]} {g(2)} {k[g(3)]}")
    # expect: g 1
    # expect: k[] 1
    # expect: g 2
    # expect: g 3
    # expect: k[] 3
    # expect: 2 2 4
    print(String(t"{k[g(1)]} {g(2)}"), g(3), k[g(4)])
    # expect: g 1
    # expect: k[] 1
    # expect: g 2
    # expect: g 3
    # expect: g 4
    # expect: k[] 4
    # expect: 2 2 3 5
    print(t"{s} {app(s)} {s}")  # expect: sx sx sx
    var l: List[Int] = [1, 2]
    print(t"{l[0]} {inc(l[0])}")
    # expect: inc 2
    # expect: 2 2
    print(a, inc(a), a)
    # expect: inc 3
    # expect: 3 3 3
    print(l[0], inc(l[0]), l[0])
    # expect: inc 3
    # expect: 3 3 3
    print(s, app(s), s)  # expect: sxx sxx sxx
    three(l[0], inc(l[0]), l[0])
    # expect: inc 4
    # expect: 4 4 4
    print([a, inc(a), a], [[a], [inc(a)]], (a, inc(a)))
    # expect: inc 4
    # expect: inc 5
    # expect: inc 6
    # expect: [6, 4, 6] [[6], [5]] (6, 6)
    print({a: inc(a)}, {inc(a): a}, {a, inc(a)})
    # expect: inc 7
    # expect: inc 8
    # expect: inc 9
    # expect: {9: 7} {8: 9} {9}
    print([k[1], g(1)], [[k[g(1)]], [g(2)]], {k[g(1)]: g(2)}, {g(5): k[g(1)], k[g(7)]: g(8)})
    # expect: g 1
    # expect: g 1
    # expect: g 2
    # expect: g 1
    # expect: g 2
    # expect: g 5
    # expect: g 7
    # expect: g 1
    # expect: g 8
    # expect: k[] 1
    # expect: k[] 1
    # expect: k[] 1
    # expect: k[] 7
    # expect: k[] 1
    # expect: [2, 1] [[2], [2]] {2: 2} {5: 2, 8: 8}
    var d = {s: app(s)}
    print(d)  # expect: {sxxx: sxxx}
    var d2 = {1: s, 2: app(s)}
    print(d2)  # expect: {1: sxxxx, 2: sxxxx}
    var ll = [[s], [app(s)]]
    print(ll)  # expect: [[sxxxxx], [sxxxxx]]
    var ls = [s, app(s)]
    print(ls)  # expect: [sxxxxxx, sxxxxxx]
    var lt = [(s, 1), (app(s), 2)]
    print(lt[0][0], lt[1][0])  # expect: sxxxxxx sxxxxxxx
    var t2 = (s, (app(s), s))
    print(t2[0], t2[1][0], t2[1][1])  # expect: sxxxxxxxx sxxxxxxxx sxxxxxxxx
    var st = {s, app(s)}
    print(len(st), st)  # expect: 1 {sxxxxxxxxx}
    var tup = ([a], [inc(a)], a)
    # expect: inc 10
    print(tup[0], tup[1], tup[2])  # expect: [10] [10] 10
    print(a if inc(a) > 0 else 0, a)
    # expect: inc 11
    # expect: 11 11
    print([a] if inc(a) > 0 else [0], inc(a))
    # expect: inc 12
    # expect: inc 13
    # expect: [12] 13
