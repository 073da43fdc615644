# Variables among operands are read when all operands are there.
def inc(mut x: Int) -> Int:
    x += 1
    return x
@fieldwise_init
struct P(Copyable, ImplicitlyCopyable, Writable):
    var a: Int
    var b: Int
    def write_to(self, mut w: Some[Writer]): w.write(self.a, "/", self.b)
def bump(mut p: P) -> P:
    p.a += 1
    return p
def cmp(p: P, q: P) -> Int: return p.a * 10 + q.a
def cmpv(var p: P, var q: P) -> Int: return p.a * 10 + q.a
def cmpi(var p: Int, var q: Int) -> Int: return p * 10 + q
def main():
    var x = 1
    print(x * 10 + x + inc(x))  # expect: 13
    print(x == inc(x), x < inc(x))  # expect: True False
    x = 1
    print([x, inc(x), x])  # expect: [2, 2, 2]
    x = 1
    print(cmpi(x, inc(x)))  # expect: 22
    var p = P(1, 2)
    print(cmp(p, bump(p)))  # expect: 22
    p = P(1, 2)
    print(cmpv(p, bump(p)))  # expect: 22
    p = P(1, 2)
    print(P(p.a, inc(p.a)))  # expect: 2/2
    x = 1
    print(String(x) + String(inc(x)))  # expect: 12
    x = 1
    print(max(x, inc(x)))  # expect: 2
    x = 1
    print(-x + inc(x), x - 1 + inc(x))  # expect: 1 4
    x = 1
    print((x if x > 0 else 5) + inc(x))  # expect: 3
    x = 1
    var y = (x + 0) * 10 + inc(x)
    print(y)  # expect: 12
    var f: Float64 = 1.0
    def incf() {mut f} -> Float64:
        f += 1
        return f
    print(f * 10 + incf())  # expect: 12.0
    var l: List[Int] = [1, 2, 3]
    print(l[0] * 10 + inc(l[0]))  # expect: 12
    print(l[x] + inc(x))  # expect: 6
    x = 0
    print(l[x] * l[inc(x)])  # expect: 4
    def ret(mut q: Int) -> Tuple[Int, Int]: return (q, inc(q))
    print(ret(x))  # expect: (2, 2)
    x = 1
    var z = x
    z += inc(x)
    x = x + inc(x)
    print(x, z)  # expect: 6 3
    x = 1
    if x < inc(x): print("lt")
    else: print("ge")
    # expect: ge
    print(range(x, inc(x) + 2).__len__())  # expect: 2
