# What a getter gives where there is a setter too is read when all operands are there.
struct T:
    def __init__(out self): pass
    def __getitem__(self, i: Int) -> Int:
        print("get", i)
        return i
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
def k(a: Int, b: Int, c: Int) -> Int: return a + b + c
@fieldwise_init
struct W:
    var x: Int
    def me(self, a: Int, b: Int) -> Int: return self.x + a + b
def main():
    var t = T()
    print("-- getonly")  # expect: -- getonly
    _ = t[g(1)] + t[g(2)]
    # expect: g 1
    # expect: get 1
    # expect: g 2
    # expect: get 2
    _ = k(t[g(1)], t[g(2)], g(3))
    # expect: g 1
    # expect: get 1
    # expect: g 2
    # expect: get 2
    # expect: g 3
    print("-- ref")  # expect: -- ref
    var r = R()
    _ = r[g(1)] + r[g(2)]
    # expect: g 1
    # expect: ref 1
    # expect: g 2
    # expect: ref 2
    _ = k(r[g(1)], g(2), r[g(3)])
    # expect: g 1
    # expect: ref 1
    # expect: g 2
    # expect: g 3
    # expect: ref 3
    r[g(1)] = g(2)
    # expect: g 1
    # expect: ref 1
    # expect: g 2
    r[g(1)] += g(2)
    # expect: g 1
    # expect: ref 1
    # expect: g 2
    print("-- set")  # expect: -- set
    var s = S()
    _ = s[g(1)] + s[g(2)]
    # expect: g 1
    # expect: g 2
    # expect: get 1
    # expect: get 2
    _ = k(s[g(1)], g(2), s[g(3)])
    # expect: g 1
    # expect: g 2
    # expect: g 3
    # expect: get 1
    # expect: get 3
    _ = s[g(1)] + g(2)
    # expect: g 1
    # expect: g 2
    # expect: get 1
    _ = (s[g(1)], g(2))
    # expect: g 1
    # expect: g 2
    # expect: get 1
    _ = [s[g(1)], g(2)]
    # expect: g 1
    # expect: g 2
    # expect: get 1
    _ = s[g(1)] < s[g(2)]
    # expect: g 1
    # expect: g 2
    # expect: get 1
    # expect: get 2
    _ = s[g(1)] == g(0) or s[g(2)] == g(2)
    # expect: g 1
    # expect: g 0
    # expect: get 1
    _ = s[g(1)] if s[g(0)] == g(0) else g(3)
    # expect: g 0
    # expect: g 0
    # expect: get 0
    # expect: g 1
    # expect: get 1
    var z = s[g(1)]
    # expect: g 1
    # expect: get 1
    print(z)  # expect: 0
    z = s[s[g(1)]] + g(4)
    # expect: g 1
    # expect: g 4
    # expect: get 1
    # expect: get 0
    print(s[g(1)], g(2))
    # expect: g 1
    # expect: g 2
    # expect: get 1
    # expect: 0 2
    s[g(1)] = s[g(2)]
    # expect: g 1
    # expect: g 2
    # expect: get 2
    # expect: set 1 0
    _ = s[s[g(0)]] * s[s[g(2)]]
    # expect: g 0
    # expect: g 2
    # expect: get 0
    # expect: get 0
    # expect: get 2
    # expect: get 0
    _ = -s[g(1)]
    # expect: g 1
    # expect: get 1
    _ = Int(s[g(1)]) + g(2)
    # expect: g 1
    # expect: get 1
    # expect: g 2
    _ = g(3) + s[g(1)] * g(4)
    # expect: g 3
    # expect: g 1
    # expect: g 4
    # expect: get 1
    _ = W(1).me(s[g(1)], g(2))
    # expect: g 1
    # expect: g 2
    # expect: get 1
    print(z)  # expect: 4
