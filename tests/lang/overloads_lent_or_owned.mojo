# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Of two functions that differ in who owns their arguments: a copy counts twice as much as a loan.
@fieldwise_init
struct N(Movable, Copyable):
    var x: Int
@fieldwise_init
struct I(ImplicitlyCopyable):
    var x: Int
def f(ref a: N, ref b: N): print("ref")
def f(var a: N, var b: N): print("var")
def g(ref a: I, ref b: I): print("ref")
def g(var a: I, var b: I): print("var")
def h(a: I, b: I): print("read")
def h(var a: I, var b: I): print("var")
def k(a: I, b: I, c: I): print("read")
def k(var a: I, var b: I, var c: I): print("var")
def v(*a: I): print("read")
def v(var *a: I): print("var")
def p[*Ts: Movable](*a: *Ts): print("read")
def p[*Ts: Movable](var *a: *Ts): print("var")
def main():
    var i = I(1)
    g(i, I(2))
    # expect: ref
    h(i, I(2))
    # expect: read
    h(I(2), i)
    # expect: read
    k(I(2), i, i)
    # expect: read
    k(I(2), I(2), I(2))
    # expect: var
    v(I(2), I(3))
    # expect: var
    p(I(2), I(3))
    # expect: var
    var n = N(1)
    f(n, N(2))
    # expect: ref
    f(N(2), n)
    # expect: ref
    f(N(3), N(2))
    # expect: var
