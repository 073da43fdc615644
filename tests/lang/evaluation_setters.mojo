# What setters put back after a call or an assignment, with indices that change meanwhile.
# oracle: warnings, some indices are only set
def g(n: Int) -> Int:
    print("g", n)
    return n
@fieldwise_init
struct In(ImplicitlyCopyable):
    var x: Int
    var y: Int
struct K(Copyable):
    var l: List[In]
    def __init__(out self):
        self.l = [In(0,1), In(1, 2), In(2, 3)]
    def __getitem__(self, i: Int) -> In:
        print("k[]", i); return self.l[i % 3]
    def __setitem__(mut self, i: Int, v: In):
        print("k[]=", i, v.x, v.y); self.l[i % 3] = v
struct C(Copyable):
    var l: List[Int]
    def __init__(out self):
        self.l = [0, 1, 2]
    def __getitem__(self, i: Int) -> Int:
        print("c[]", i); return self.l[i % 3]
    def __setitem__(mut self, i: Int, v: Int):
        print("c[]=", i, v); self.l[i % 3] = v
def inc(mut x: Int) -> Int:
    x += 1; print("inc", x); return x
def two(mut a: Int, mut b: Int) -> Int:
    print("two", a, b); a += 1; b += 2; return a
def mix(mut a: Int, b: Int) -> Int:
    print("mix", a, b); a += b; return a
def mixl(mut a: Int, b: String, c: Int) -> Int:
    print("mixl", a, b, c); a += c; return a
def main():
    var k = K()
    var c = C()
    var i = 0
    k[i].x = inc(i)
    # expect: inc 1
    # expect: k[] 1
    # expect: k[]= 1 1 2
    k[i].x += inc(i)
    # expect: inc 2
    # expect: k[] 2
    # expect: k[] 2
    # expect: k[]= 2 4 3
    c[i] = inc(i)
    # expect: inc 3
    # expect: c[]= 3 3
    c[i] += inc(i)
    # expect: inc 4
    # expect: c[] 4
    # expect: c[]= 4 5
    print(mix(c[i], inc(i)))
    # expect: inc 5
    # expect: c[] 5
    # expect: mix 2 5
    # expect: c[]= 5 7
    # expect: 7
    print(mix(k[i].x, inc(i)))
    # expect: inc 6
    # expect: k[] 6
    # expect: mix 0 6
    # expect: k[] 6
    # expect: k[]= 6 6 1
    # expect: 6
    print(mix(c[i], c[inc(i)]))
    # expect: inc 7
    # expect: c[] 7
    # expect: c[] 7
    # expect: mix 5 5
    # expect: c[]= 7 10
    # expect: 10
    print(two(c[i], k[i].y))
    # expect: c[] 7
    # expect: k[] 7
    # expect: two 10 2
    # expect: k[] 7
    # expect: k[]= 7 1 4
    # expect: c[]= 7 11
    # expect: 11
    print(two(c[i], i))
    # expect: c[] 7
    # expect: two 11 7
    # expect: c[]= 9 12
    # expect: 12
    print(mix(i, c[i]))
    # expect: c[] 9
    # expect: mix 9 12
    # expect: 21
    var x = 5
    print(mix(x, c[inc(i)]) + c[i])
    # expect: inc 22
    # expect: c[] 22
    # expect: mix 5 11
    # expect: c[] 22
    # expect: 27
    var s: String = "s"
    print(mixl(c[g(1)], s + String(g(5)), i + inc(i)))
    # expect: g 1
    # expect: g 5
    # expect: inc 23
    # expect: c[] 1
    # expect: mixl 11 s5 46
    # expect: c[]= 1 57
    # expect: 57
    c[c[i]] = c[inc(i)]
    # expect: inc 24
    # expect: c[] 24
    # expect: c[] 24
    # expect: c[]= 12 12
    c[c[i]] += c[inc(i)]
    # expect: inc 25
    # expect: c[] 25
    # expect: c[] 25
    # expect: c[] 57
    # expect: c[] 25
    # expect: c[]= 57 69
    k[c[g(1)]].x = c[g(2)]
    # expect: g 1
    # expect: g 2
    # expect: c[] 2
    # expect: c[] 1
    # expect: k[] 57
    # expect: c[] 1
    # expect: k[]= 57 7 1
    k[c[g(1)]].x += c[g(2)]
    # expect: g 1
    # expect: g 2
    # expect: c[] 2
    # expect: c[] 1
    # expect: k[] 57
    # expect: c[] 1
    # expect: k[] 57
    # expect: c[] 1
    # expect: k[]= 57 14 1
    k[i].x, i = 1, 2
    # expect: k[] 25
    # expect: k[]= 25 1 4
    i, k[i].x = 1, 2
    # expect: k[] 1
    # expect: k[]= 1 2 4
    i, c[i] = 1, 2
    # expect: c[]= 1 2
    c[i], i = inc(i), 2; print(i)
    # expect: inc 2
    # expect: c[]= 2 2
    # expect: 2
    (c[i], k[c[g(0)]].y) = (k[g(1)].x, c[g(2)])
    # expect: g 0
    # expect: g 1
    # expect: g 2
    # expect: c[] 2
    # expect: k[] 1
    # expect: c[]= 2 2
    # expect: c[] 0
    # expect: k[] 69
    # expect: c[] 0
    # expect: k[]= 69 14 2
    var y = k[g(1)].x
    # expect: g 1
    # expect: k[] 1
    y = k[g(1)].x
    # expect: g 1
    # expect: k[] 1
    if k[g(1)].x < c[g(0)] or k[g(0)].y == c[g(1)]: print("yes")
    # expect: g 1
    # expect: g 0
    # expect: k[] 1
    # expect: c[] 0
    # expect: yes
    while c[g(0)] < k[g(0)].y - 7: break
    # expect: g 0
    # expect: g 0
    # expect: k[] 0
    # expect: c[] 0
    for q in range(c[g(1)], k[g(0)].y, 9): print(q)
    # expect: g 1
    # expect: g 0
    # expect: c[] 1
    # expect: k[] 0
    _ = c[g(1)] if k[g(0)].x == g(0) else c[g(2)]
    # expect: g 0
    # expect: g 0
    # expect: k[] 0
    # expect: g 2
    # expect: c[] 2
    _ = [c[q] + g(q) for q in range(2) if k[q].x > g(0)]
    # expect: g 0
    # expect: k[] 0
    # expect: g 0
    # expect: c[] 0
    # expect: g 0
    # expect: k[] 1
    # expect: g 1
    # expect: c[] 1
    assert c[g(1)] < 100, String(g(9))
    # expect: g 1
    # expect: c[] 1
    # expect: g 9
    _ = -c[g(1)] + k[g(1)].x
    # expect: g 1
    # expect: c[] 1
    # expect: g 1
    # expect: k[] 1
    print(t"{c[g(1)]} {k[g(1)].x} {g(3)}")
    # expect: g 1
    # expect: c[] 1
    # expect: g 1
    # expect: k[] 1
    # expect: g 3
    # expect: 2 2 3
    var z = c[g(1)] ** 2 + abs(k[g(2)].y)
    # expect: g 1
    # expect: c[] 1
    # expect: g 2
    # expect: k[] 2
    print(z)  # expect: 7
