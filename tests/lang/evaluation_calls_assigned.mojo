# A call on the left is made when the value is there; a part of what a call gives before.
def g(n: Int) -> Int:
    print("g", n)
    return n
def keep(ref x: Int, y: Int) -> ref[x] Int:
    print("keep", x, y)
    return x
struct H:
    var v: Int
    var l: List[Int]
    def __init__(out self): self.v = 1; self.l = [1, 2]
    def me(ref self, y: Int) -> ref[self] Self:
        print("me", y); return self
    def val(ref self, y: Int) -> ref[self.v] Int:
        print("val", y); return self.v
def main():
    var a = 1
    var h = H()
    print("-- 1"); keep(a, g(1)) = g(2)
    # expect: -- 1
    # expect: g 2
    # expect: g 1
    # expect: keep 1 1
    print("-- 2"); h.val(g(1)) = g(2)
    # expect: -- 2
    # expect: g 2
    # expect: g 1
    # expect: val 1
    print("-- 3"); h.me(g(1)).v = g(2)
    # expect: -- 3
    # expect: g 1
    # expect: me 1
    # expect: g 2
    print("-- 4"); h.me(g(1)).l[g(2)-2] = g(3)
    # expect: -- 4
    # expect: g 1
    # expect: me 1
    # expect: g 2
    # expect: g 3
    print("-- 5"); h.me(g(1)).val(g(2)) = g(3)
    # expect: -- 5
    # expect: g 3
    # expect: g 1
    # expect: me 1
    # expect: g 2
    # expect: val 2
    print("-- 6"); h.me(g(1)).v += g(3)
    # expect: -- 6
    # expect: g 1
    # expect: me 1
    # expect: g 3
    print("-- 7"); h.val(g(1)) += g(3)
    # expect: -- 7
    # expect: g 1
    # expect: val 1
    # expect: g 3
    print("-- 8"); h.me(g(1)).v, a = g(3), g(4)
    # expect: -- 8
    # expect: g 1
    # expect: me 1
    # expect: g 3
    # expect: g 4
    print("-- 10"); (h.val(g(1))) = g(3)
    # expect: -- 10
    # expect: g 3
    # expect: g 1
    # expect: val 1
    print("-- 11"); h.l[g(0)] = h.val(g(5))
    # expect: -- 11
    # expect: g 0
    # expect: g 5
    # expect: val 5
    print(h.v, h.l[0], a)  # expect: 3 3 4
