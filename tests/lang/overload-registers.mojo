# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# What travels in registers is taken by a function that names its type before by one of any T, whose
# argument lies in memory; of what lies in memory the one with fewer parameters takes it.
def a[T: AnyType](a: T):
    print("a T")


def a(a: StringSpan):
    print("a span")



def b[T: AnyType](a: T, b: T):
    print("b T T")


def b(a: StringSpan, b: StringSpan):
    print("b span")



def c[T: AnyType](a: T, b: T):
    print("c T T")


def c(a: List, b: List):
    print("c List List")



def d[T: AnyType, U: AnyType](a: T, b: U):
    print("d T U")


def d(a: List, b: List):
    print("d List List")



def e[T: AnyType](a: T, b: T):
    print("e T T")


def e[T: Copyable, U: Copyable](a: List[T], b: List[U]):
    print("e List[T] List[U]")



def f[T: AnyType](a: T, b: T):
    print("f T T")


def f[o1: ImmOrigin, o2: ImmOrigin](a: StringSpan[o1], b: StringSpan[o2]):
    print("f span[o1] span[o2]")



def g[T: AnyType](a: T, b: T):
    print("g T T")


def g[o1: ImmOrigin](a: StringSpan[o1], b: StringSpan[o1]):
    print("g span[o] span[o]")



def h[T: AnyType](a: T, b: T):
    print("h T T")


def h[A: AnyType, B: AnyType](a: A, b: B):
    print("h A B")



def i[T: AnyType](a: T, b: T):
    print("i T T")


def i(a: Some[AnyType], b: Some[AnyType]):
    print("i Some Some")



def j[T: AnyType](a: T, b: T):
    print("j T T")


def j(a: Span, b: Span):
    print("j span span")


def k[T: AnyType](a: T, b: T):
    print("k T T")


def k(a: SIMD, b: SIMD):
    print("k simd simd")


def l[T: AnyType](a: T):
    print("l T")


def l(a: SIMD):
    print("l simd")


def m[T: AnyType](a: T):
    print("m T")


def m[d: DType, w: SIMDLength](a: SIMD[d, w]):
    print("m simd")


def n[T: TrivialRegisterPassable](a: T):
    print("n T")


def n[d: DType, w: SIMDLength](a: SIMD[d, w]):
    print("n simd")


def o[T: RegisterPassable](a: T):
    print("o T")


def o(a: StringSpan):
    print("o span")


def p[T: AnyType](ref a: T):
    print("p T")


def p(a: StringSpan):
    print("p span")


def q[T: ImplicitlyCopyable & Deinitable](var a: T):
    print("q T")


def q(a: StringSpan):
    print("q span")


def r[T: ImplicitlyCopyable & Deinitable](var a: T):
    print("r T")


def r(var a: StringSpan):
    print("r span")


def u[T: AnyType](*a: T):
    print("u T")


def u(*a: StringSpan):
    print("u span")


def v[T: AnyType](a: T, b: Int):
    print("v T Int")


def v[T: AnyType](a: Int, b: T):
    print("v Int T")


def w[T: AnyType](a: T, b: T):
    print("w T T")


def w[T: AnyType](a: T, b: SIMD):
    print("w T simd")


def x[T: AnyType](mut a: T):
    print("x T")


def x[T: AnyType](mut a: SIMD):
    print("x simd")


def y[T: AnyType, //](a: List[T]):
    print("y List[T]")


def y[d: DType, w: SIMDLength, //](a: List[SIMD[d, w]]):
    print("y List[SIMD]")


struct S[T: AnyType](TrivialRegisterPassable):
    var x: Int
    def __init__(out self): self.x = 1
def z[T: AnyType](a: T):
    print("z T")


def z[T: AnyType](a: S[T]):
    print("z S[T]")


struct R[T: AnyType](Copyable):
    var x: Int
    def __init__(out self): self.x = 1
def z2[T: AnyType](a: T):
    print("z2 T")


def z2[T: AnyType](a: R[T]):
    print("z2 R[T]")


def main():
    var e0 = String("e")
    var s = StringSpan(e0)
    var ls = [1, 2]
    a(s)
    # expect: a span
    b(s, s)
    # expect: b span
    c(ls, ls)
    # expect: c T T
    d(ls, ls)
    # expect: d T U
    e(ls, ls)
    # expect: e T T
    f(s, s)
    # expect: f span[o1] span[o2]
    g(s, s)
    # expect: g span[o] span[o]
    h(s, s)
    # expect: h T T
    i(s, s)
    # expect: i T T
    var t = Span(ls)
    var ti: Span[Int, ImmOrigin(origin_of(ls))] = t; j(ti, ti)
    # expect: j span span
    k(Int8(1), Int8(1))
    # expect: k simd simd
    l(Int8(1))
    # expect: l simd
    m(Int8(1))
    # expect: m simd
    n(Int8(1))
    # expect: n T
    o(s)
    # expect: o span
    p(s)
    # expect: p span
    q(s)
    # expect: q span
    r(s)
    # expect: r T
    u(s, s)
    # expect: u T
    w(Int8(1), Int8(2))
    # expect: w T simd
    y([Int8(3)])
    # expect: y List[T]
    z(S[Int]())
    # expect: z S[T]
