# Each kind of capture, and what it sees.
@fieldwise_init
struct D(Copyable, ImplicitlyCopyable):
    var n: String
    def __init__(out self, *, copy: Self):
        self.n = copy.n + "'"
        print("copy", self.n)
    def __deinit__(deinit self):
        print("del", self.n)

@fieldwise_init
struct M(Movable):
    var n: String
    def __init__(out self, *, deinit move: Self):
        self.n = move.n^
        print("move", self.n)
    def __deinit__(deinit self):
        print("del", self.n)

def call[F: def() -> None](f: F):
    f()
    f()

def main():
    var x = 3
    def a() {imm x}: print("imm", x)
    call(a)
    # expect: imm 3
    # expect: imm 3
    x = 4
    a()
    # expect: imm 4
    def b() {x}: print("plain", x)
    b()
    # expect: plain 4
    def c() {mut x}: x += 1
    c()
    call(c)
    print(x)  # expect: 7
    def d() {ref x}: print("ref", x)
    d()
    # expect: ref 7
    def d2() {ref x}: x += 10
    d2()
    print(x)  # expect: 17
    def e() {var x}: print("var", x)
    x = 100
    e()
    # expect: var 17
    call(e)
    # expect: var 17
    # expect: var 17
    var m = M("m")
    def g() {var m^}: print("moved", m.n)
    # expect: move m
    g()
    # expect: moved m
    call(g)
    # expect: moved m
    # expect: moved m
    # expect: del m
    var m2 = M("m2")
    def h() {m2^}: print("moved", m2.n)
    # expect: move m2
    h()
    # expect: moved m2
    # expect: del m2
    print("end of m2")  # expect: end of m2
    var y = 5
    def k() {imm}: print("k", x, y)
    k()
    # expect: k 100 5
    def l() {mut}:
        x += 1
        y += 2
    l()
    print(x, y)  # expect: 101 7
    def n() {var}: print("n", x, y)
    x = 0
    n()
    # expect: n 101 7
    var m3 = M("m3")
    def o() {var^}: print("o", m3.n)
    # expect: move m3
    o()
    # expect: o m3
    # expect: del m3
    def p() {mut x, imm}: x += y
    p()
    print(x)  # expect: 7
    def q() {imm y, mut}: x += y
    q()
    print(x)  # expect: 14
    def r() {var y, mut}: x += y
    y = 1000
    r()
    print(x, y)  # expect: 21 1000
