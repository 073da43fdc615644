# Closures with parameters, defaults, variadics, and others inside.
def main():
    var x = 1
    def f[T: Writable](v: T) {imm x}: print(v, x)
    f(1)
    # expect: 1 1
    f("s")
    # expect: s 1
    def g[n: Int]() {mut x} -> Int:
        x += n
        return x
    print(g[3]())  # expect: 4
    print(g[4]())  # expect: 8
    def h(*xs: Int, k: Int = 3) {x} -> Int:
        var t = k + x
        for v in xs: t += v
        return t
    print(h(1, 2), h(1, k=10))  # expect: 14 19
    def many(a: String, b: Int = 2, *, c: Int = 5) {x} -> String: return String(t"{a} {b} {c} {x}")
    print(many("q"), many("q", 3), many("q", c=9))  # expect: q 2 5 8 q 3 5 8 q 2 9 8
    def nested(n: Int) {imm x} -> Int:
        def inner(m: Int) {imm x, imm n} -> Int: return m * n + x
        return inner(10)
    print(nested(4))  # expect: 48
    def noc[T: Copyable & Writable](v: T): print("noc", v)
    noc(3)
    # expect: noc 3
    noc("q")
    # expect: noc q
