# Closures as values: returned, moved, in tuples.
def ident[F: def(Int) -> Int](var f: F) -> F:
    return f^
def main():
    var k = 10
    var s: String = "abc"
    def add(x: Int) {var k, var s^} -> Int: return x + k + s.byte_length()
    var f = ident(add^)
    print(f(1))  # expect: 14
    var g = ident(lambda (x: Int) {var k} -> Int: x * k)
    k = 3
    print(g(5), k)  # expect: 50 3
    var f2 = f^
    print(f2(3))  # expect: 16
    var t = (f2^, 3)
    print(t[0](4))  # expect: 17
