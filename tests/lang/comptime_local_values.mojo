# Values made at compile time inside functions.
def fib(n: Int) -> Int:
    return n if n < 2 else fib(n - 1) + fib(n - 2)
def primes(n: Int) -> List[Int]:
    var r: List[Int] = []
    for i in range(2, n):
        var ok = True
        for p in r:
            if p * p > i: break
            if i % p == 0:
                ok = False
                break
        if ok: r.append(i)
    return r^
def table() -> Dict[String, Int]:
    var d = Dict[String, Int]()
    d["one"] = 1
    d["two"] = 2
    return d^
def joined(n: Int) -> String:
    var s = String()
    for i in range(n):
        s += String(i) + ","
    return s
def safe(n: Int) -> Int:
    try:
        if n > 3: raise Error("big")
        return n
    except:
        return -1
@fieldwise_init
struct P(Copyable):
    var x: Int
    var y: Float64
def mk(i: Int) -> P: return P(i, Float64(i) / 2)
def crc_table() -> Array[UInt32, 256]:
    var t = Array[UInt32, 256](fill=0)
    for i in range(256):
        var c = UInt32(i)
        for _ in range(8):
            c = (c >> 1) ^ 0xEDB88320 if c & 1 else c >> 1
        t[i] = c
    return t^
def crc(s: String) -> UInt32:
    comptime T = crc_table()
    var t = materialize[T]()
    var c: UInt32 = 0xFFFFFFFF
    for b in s.as_bytes():
        c = t[Int((c ^ UInt32(b)) & 255)] ^ (c >> 8)
    return c ^ 0xFFFFFFFF
def main() raises:
    comptime f = fib(20)
    print(f)
    comptime ps = primes(50)
    var r = materialize[ps]()
    r.append(53)
    print(r)
    comptime n = len(ps)
    print(n)
    comptime d = table()
    print(materialize[d]()["two"])
    comptime s = joined(6)
    print(s)
    comptime a = safe(2), safe(9)
    print(a[0], a[1])
    comptime p = mk(5)
    print(p.x, p.y)
    print(crc("123456789"))
    comptime for i in range(3):
        comptime if i % 2 == 0:
            print("even", i)
        else:
            print("odd", i)
    comptime assert f == 6765, "fib"
    comptime x = 2 ** 100
    print(Float64(x))
    var arr = Array[Int, fib(7)](fill=1)
    print(len(arr))
# expect: 6765
# expect: [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53]
# expect: 15
# expect: 2
# expect: 0,1,2,3,4,5,
# expect: 2 -1
# expect: 5 2.5
# expect: 3421780262
# expect: even 0
# expect: odd 1
# expect: even 2
# expect: 1.2676506002282294e+30
# expect: 13
