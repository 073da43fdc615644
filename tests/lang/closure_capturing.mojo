# A function that says `capturing` sees the variables around it as they are, and goes into brackets.

def g[f: def(Int) capturing -> None]():
    f(1)
    f(2)
def w[n: Int, f: def[m: Int](Int) capturing -> None]():
    comptime for i in range(n):
        f[i](i)
def k[F: def(Int) -> None](f: F):
    f(7)
def main() raises:
    var n = 0
    var s = String("a")
    def c(x: Int) capturing:
        n += x
        s += "b"
    g[c]()
    c(10)
    print(n, s)  # expect: 13 abbb
    def d[m: Int](x: Int) capturing:
        n += m * x
    w[4, d]()
    print(n)  # expect: 27
    def e(x: Int) capturing raises -> Int:
        if x > n:
            raise Error("too big ", x)
        return n - x
    print(e(3))  # expect: 24
    try:
        print(e(300))
    except err:
        print(err)
    # expect: too big 300
    var t = String("moved")
    def z() capturing -> String:
        return t + "!"
    print(z(), t)  # expect: moved! moved
