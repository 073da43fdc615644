# Closures that raise, also errors of their own type.
def app[E: AnyType, F: def(Int) raises E -> Int](f: F, x: Int) raises E -> Int:
    return f(x)
def app2[F: def(Int) raises -> Int](f: F, x: Int) raises -> Int:
    return f(x)
@fieldwise_init
struct MyE(Writable, Copyable):
    var c: Int
    def write_to(self, mut w: Some[Writer]): w.write("MyE ", self.c)
def main():
    var lim = 3
    def f(x: Int) raises {imm lim} -> Int:
        if x > lim: raise Error("too big ", x)
        return x
    try:
        print(app2(f, 2))
        print(app2(f, 9))
    except e:
        print("caught", e)
    # expect: 2
    # expect: caught too big 9
    def g(x: Int) raises MyE {imm lim} -> Int:
        if x > lim: raise MyE(x)
        return x
    try:
        print(g(1))
        print(g(7))
    except e:
        print("caught", e.c)
    # expect: 1
    # expect: caught 7
    def h(x: Int) -> Int: return x
    try:
        print(app2(h, 77))
    except: pass
    # expect: 77
