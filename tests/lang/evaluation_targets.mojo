# The places of a tuple of targets are found before its values.
struct R:
    var v: Int
    def __init__(out self): self.v = 5
    def __getitem__(ref self, i: Int) -> ref [self.v] Int:
        print("ref", i)
        return self.v
struct S:
    var l: List[Int]
    def __init__(out self): self.l = [0, 0, 0, 0]
    def __getitem__(self, i: Int) -> Int:
        print("get", i)
        return self.l[i]
    def __setitem__(mut self, i: Int, v: Int):
        print("set", i, v)
        self.l[i] = v
def g(n: Int) -> Int:
    print("g", n)
    return n
def gg() -> Tuple[Int, Int]:
    print("gg")
    return (5, 6)
def main():
    var s = S()
    var r = R()
    var z = 0
    print(z)  # expect: 0
    s[g(0)], r[g(1)], z = g(1), g(2), g(3)
    # expect: g 0
    # expect: g 1
    # expect: ref 1
    # expect: g 1
    # expect: g 2
    # expect: g 3
    # expect: set 0 1
    print(z)  # expect: 3
    r[g(0)], z = g(1), g(2)
    # expect: g 0
    # expect: ref 0
    # expect: g 1
    # expect: g 2
    print(z)  # expect: 2
    (s[g(0)], s[g(1)]) = (s[g(1)], s[g(0)])
    # expect: g 0
    # expect: g 1
    # expect: g 1
    # expect: get 1
    # expect: g 0
    # expect: get 0
    # expect: set 0 0
    # expect: set 1 1
    print(z)  # expect: 2
    s[g(2)], (z, s[g(3)]) = g(7), (g(8), g(9))
    # expect: g 2
    # expect: g 3
    # expect: g 7
    # expect: g 8
    # expect: g 9
    # expect: set 2 7
    # expect: set 3 9
    s[g(1)], r[g(2)] = gg()
    # expect: g 1
    # expect: g 2
    # expect: ref 2
    # expect: gg
    # expect: set 1 5
    print(s.l, r.v, z)  # expect: [0, 5, 7, 9] 6 8
    var i = 0
    var l: List[Int] = [1, 2]
    i, l[i] = 1, 77
    print(l, i)  # expect: [77, 2] 1
    i = 0
    l[i], i = 5, i + 1
    print(l, i)  # expect: [5, 2] 1
    var a, b = g(1), g(2)
    # expect: g 1
    # expect: g 2
    a, b = b, a
    print(a, b)  # expect: 2 1
    z = a = g(5)
    # expect: g 5
    print(a, b, z)  # expect: 5 1 5
