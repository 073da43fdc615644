# Fields of what a getter gives: found in their turn, read when all operands are there, written into
# what the getter gives then.
def g(n: Int) -> Int:
    print("g", n)
    return n
@fieldwise_init
struct In(ImplicitlyCopyable):
    var x: Int
    var y: Int
    def bump(mut self) -> Int:
        print("bump")
        self.x += 1
        return self.x
    def __getitem__(self, i: Int) -> Int:
        print("in[]", i); return self.x + i
    def __setitem__(mut self, i: Int, v: Int):
        print("in[]=", i, v); self.x = v
@fieldwise_init
struct Mid(ImplicitlyCopyable):
    var a: In
    var z: Int
struct K(Copyable):
    var l: List[Mid]
    def __init__(out self):
        self.l = [Mid(In(1,2),3), Mid(In(4,5),6), Mid(In(7,8),9)]
    def __getitem__(self, i: Int) -> Mid:
        print("k[]", i); return self.l[i]
    def __setitem__(mut self, i: Int, v: Mid):
        print("k[]=", i, v.z, v.a.x); self.l[i] = v
struct O:
    var k: List[K]
    def __init__(out self): self.k = [K(), K()]
    def __getattr__(self, n: StaticString) -> In:
        print("get", n); return In(5, 6)
    def __setattr__(mut self, n: StaticString, v: In):
        print("set", n, v.x, v.y)
def inc(mut x: Int) -> Int:
    x += 1; print("inc", x); return x
def mut2(mut a: Int, b: Int) -> Int:
    print("mut2", a, b); a += b; return a
def mut2b(a: Int, mut b: Int) -> Int:
    print("mut2b", a, b); b += a; return b
def keep(ref x: Int, y: Int) -> ref[x] Int:
    print("keep", x, y)
    return x
def main():
    var k = K()
    var o = O()
    print("-- 1")  # expect: -- 1
    k[g(0)].z = g(5)
    # expect: g 0
    # expect: g 5
    # expect: k[] 0
    # expect: k[]= 0 5 1
    print("-- 2")  # expect: -- 2
    k[g(0)].a.x = g(6)
    # expect: g 0
    # expect: g 6
    # expect: k[] 0
    # expect: k[] 0
    # expect: k[]= 0 5 6
    print("-- 3")  # expect: -- 3
    k[g(0)].a.x += g(7)
    # expect: g 0
    # expect: g 7
    # expect: k[] 0
    # expect: k[] 0
    # expect: k[] 0
    # expect: k[]= 0 5 13
    print("-- 4")  # expect: -- 4
    k[g(1)].z += g(7)
    # expect: g 1
    # expect: g 7
    # expect: k[] 1
    # expect: k[] 1
    # expect: k[]= 1 13 4
    print("-- 5")  # expect: -- 5
    _ = inc(k[g(1)].a.x)
    # expect: g 1
    # expect: k[] 1
    # expect: inc 5
    # expect: k[] 1
    # expect: k[] 1
    # expect: k[]= 1 13 5
    print("-- 6")  # expect: -- 6
    _ = k[g(1)].a.bump()
    # expect: g 1
    # expect: k[] 1
    # expect: bump
    # expect: k[] 1
    # expect: k[]= 1 13 6
    print("-- 7")  # expect: -- 7
    k[g(1)].a[g(2)] = g(3)
    # expect: g 1
    # expect: g 2
    # expect: g 3
    # expect: k[] 1
    # expect: in[]= 2 3
    # expect: k[] 1
    # expect: k[]= 1 13 3
    print("-- 8")  # expect: -- 8
    k[g(1)].a[g(2)] += g(3)
    # expect: g 1
    # expect: g 2
    # expect: g 3
    # expect: k[] 1
    # expect: in[] 2
    # expect: k[] 1
    # expect: in[]= 2 8
    # expect: k[] 1
    # expect: k[]= 1 13 8
    print("-- 9")  # expect: -- 9
    _ = inc(k[g(1)].a[g(2)])
    # expect: g 1
    # expect: g 2
    # expect: k[] 1
    # expect: in[] 2
    # expect: inc 11
    # expect: k[] 1
    # expect: in[]= 2 11
    # expect: k[] 1
    # expect: k[]= 1 13 11
    print("-- 10")  # expect: -- 10
    _ = mut2(k[g(1)].z, g(8))
    # expect: g 1
    # expect: g 8
    # expect: k[] 1
    # expect: mut2 13 8
    # expect: k[] 1
    # expect: k[]= 1 21 11
    print("-- 11")  # expect: -- 11
    _ = mut2(k[g(1)].a[g(0)], g(8))
    # expect: g 1
    # expect: g 0
    # expect: g 8
    # expect: k[] 1
    # expect: in[] 0
    # expect: mut2 11 8
    # expect: k[] 1
    # expect: in[]= 0 19
    # expect: k[] 1
    # expect: k[]= 1 21 19
    print("-- 12")  # expect: -- 12
    _ = mut2b(g(3), k[g(1)].z)
    # expect: g 3
    # expect: g 1
    # expect: k[] 1
    # expect: mut2b 3 21
    # expect: k[] 1
    # expect: k[]= 1 24 19
    print("-- 13")  # expect: -- 13
    o.p.x = g(2)
    # expect: g 2
    # expect: get p
    # expect: set p 2 6
    print("-- 14")  # expect: -- 14
    o.p.x += g(2)
    # expect: g 2
    # expect: get p
    # expect: get p
    # expect: set p 7 6
    print("-- 15")  # expect: -- 15
    o.p[g(1)] += g(2)
    # expect: g 1
    # expect: g 2
    # expect: get p
    # expect: in[] 1
    # expect: get p
    # expect: in[]= 1 8
    # expect: set p 8 6
    print("-- 16")  # expect: -- 16
    _ = o.p.bump()
    # expect: get p
    # expect: bump
    # expect: set p 6 6
    print("-- 17")  # expect: -- 17
    _ = mut2(o.p.y, g(9))
    # expect: g 9
    # expect: get p
    # expect: mut2 6 9
    # expect: get p
    # expect: set p 5 15
    print("-- 18")  # expect: -- 18
    var a = 1
    keep(a, g(1)) = g(2)
    # expect: g 2
    # expect: g 1
    # expect: keep 1 1
    print("-- 19")  # expect: -- 19
    keep(a, g(1)) += g(2)
    # expect: g 1
    # expect: keep 2 1
    # expect: g 2
    print("-- 20")  # expect: -- 20
    o.k[g(0)][g(1)].z = g(3)
    # expect: g 0
    # expect: g 1
    # expect: g 3
    # expect: k[] 1
    # expect: k[]= 1 3 4
    print("-- 21")  # expect: -- 21
    k[g(0)].z, k[g(1)].a.x = g(3), g(4)
    # expect: g 0
    # expect: g 1
    # expect: g 3
    # expect: g 4
    # expect: k[] 0
    # expect: k[]= 0 3 13
    # expect: k[] 1
    # expect: k[] 1
    # expect: k[]= 1 24 4
    print("-- 22")  # expect: -- 22
    _ = k[g(1)].z + k[g(2)].z + g(1)
    # expect: g 1
    # expect: g 2
    # expect: k[] 1
    # expect: k[] 2
    # expect: g 1
    print("-- 23")  # expect: -- 23
    _ = k[g(1)].z * g(0) + k[g(2)].a.x
    # expect: g 1
    # expect: g 0
    # expect: k[] 1
    # expect: g 2
    # expect: k[] 2
    print("-- 24")  # expect: -- 24
    _ = (k[g(1)].z, g(2))
    # expect: g 1
    # expect: g 2
    # expect: k[] 1
    print("-- 25")  # expect: -- 25
    print(k[g(1)].z, g(2))
    # expect: g 1
    # expect: g 2
    # expect: k[] 1
    # expect: 24 2
    print("-- 26")  # expect: -- 26
    _ = k[g(1)].z < g(2)
    # expect: g 1
    # expect: g 2
    # expect: k[] 1
    print("-- 27")  # expect: -- 27
    var v = k[g(1)].a.x
    # expect: g 1
    # expect: k[] 1
    v += k[g(1)].a.x
    # expect: g 1
    # expect: k[] 1
    print("-- 28")  # expect: -- 28
    k[g(2)].a.x = k[g(1)].a.y
    # expect: g 2
    # expect: g 1
    # expect: k[] 2
    # expect: k[] 1
    # expect: k[] 2
    # expect: k[]= 2 9 5
    print("-- 29")  # expect: -- 29
    k[g(2)].a = k[g(1)].a
    # expect: g 2
    # expect: g 1
    # expect: k[] 2
    # expect: k[] 1
    # expect: k[]= 2 9 4
    print("-- 30")  # expect: -- 30
    k[v - v] = k[g(1)]
    # expect: g 1
    # expect: k[] 1
    # expect: k[]= 0 24 4
    print("-- 31")  # expect: -- 31
    k[v - v].z = k[inc(v) - v].z + inc(v)
    # expect: inc 9
    # expect: inc 10
    # expect: k[] 0
    # expect: k[] 0
    # expect: k[]= 0 34 4
