# Only what is trivially passed in registers can be given away by who only reads it: it is copied.


@fieldwise_init
struct T(TrivialRegisterPassable):
    var x: Int


@fieldwise_init
struct U(RegisterPassable, ImplicitlyCopyable):
    var x: Int


@fieldwise_init
struct V(ImplicitlyCopyable):
    var x: Int


@fieldwise_init
struct W(Copyable):
    var x: Int


def a(t: T):
    var u = t^  # warning: has no effect


def b(t: U):
    var u = t^  # error: cannot transfer a value of type 'U' out of a place that this function does not own


def c(t: V):
    var u = t^  # error: cannot transfer a value of type 'V' out of a place that this function does not own


def d(t: W):
    var u = t^  # error: cannot transfer a value of type 'W' out of a place that this function does not own


def e(t: Array[Int, 3]):
    var u = t^  # error: cannot transfer a value of type 'Array[Int, 3]' out of a place that this function


def f(t: SIMD[DType.int32, 4]):
    var u = t^  # warning: has no effect


def g(t: Optional[Int]):
    var u = t^  # error: cannot transfer a value of type 'Optional[Int]' out of a place that this function


def h(t: def(Int) thin -> Int):
    var u = t^


def i(t: Pointer[Int, MutAnyOrigin]):
    var u = t^  # warning: has no effect


def j(t: Span[Int, MutAnyOrigin]):
    var u = t^  # warning: has no effect


def k(t: StringSpan[MutAnyOrigin]):
    var u = t^  # warning: has no effect


def l(t: Bool):
    var u = t^  # warning: has no effect


def m(ref t: Int):
    var u = t^  # warning: has no effect


def n(ref t: Tuple[Int, Int]):
    var u = t^  # error: cannot transfer a value of type 'Tuple[Int, Int]' out of a place that this function


def o[T: Copyable](t: T):
    var u = t^  # error: cannot transfer a value of type 'T' out of a place that this function does not own


def p[T: TrivialRegisterPassable & Deinitable](t: T):
    var u = t^


def q[T: RegisterPassable & Deinitable](t: T):
    var u = t^  # error: cannot transfer a value of type 'T' out of a place that this function does not own


def r(l: List[Int]):
    var u = l[0]^  # warning: has no effect


def s(mut l: List[Int]):
    var u = l[0]^  # warning: has no effect


def t(mut l: List[Tuple[Int, Int]]):
    var u = l[0]^  # error: cannot transfer a value of type 'Tuple[Int, Int]' out of a place that this


def u(mut l: Tuple[Int, Int]):
    var u = l[0]^  # warning: has no effect


def v(mut l: T):
    var u = l.x^  # warning: has no effect


def w(mut l: V):
    var u = l.x^  # warning: has no effect


def x(l: V):
    var u = l.x^  # warning: has no effect


def main():
    pass
