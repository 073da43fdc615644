# What each decorator does.
@always_inline
def a(x: Int) -> Int: return x + 1
@always_inline("nodebug")
def b(x: Int) -> Int: return x + 2
@no_inline
def c(x: Int) -> Int: return x + 3
@export
def d(x: Int32) abi("C") -> Int32: return x
@export("ee")
def e(x: Int32) abi("C") -> Int32: return x + 1
@doc_hidden
def f() -> Int: return 7
struct S:
    var x: Int
    @implicit
    def __init__(out self, x: Int): self.x = x
    @staticmethod
    def st() -> Int: return 5
    @always_inline
    def m(self) -> Int: return self.x
@fieldwise_init
struct T(Copyable):
    var a: Int
    var b: String
@fieldwise_init("implicit")
struct U:
    var a: Int
@align(64)
struct V:
    var a: Int
    def __init__(out self): self.a = 1
@extern("abs")
def c_abs(x: Int32) abi("C") -> Int32: ...
@explicit_destroy("call done")
struct L(Deinitable where False):
    var x: Int
    def __init__(out self): self.x = 1
    def done(deinit self): print("done")
def tk(s: S) -> Int: return s.x
def tu(u: U) -> Int: return u.a
from std.sys import size_of, align_of
def main():
    print(a(1), b(1), c(1), d(1), e(1), f())  # expect: 2 3 4 1 2 7
    print(S.st(), tk(4), tu(9), S(3).m())  # expect: 5 4 9 3
    var t = T(1, "x")
    print(t.a, t.b)  # expect: 1 x
    print(size_of[V](), align_of[V]())  # expect: 64 64
    print(c_abs(-5))  # expect: 5
    var l = L()
    l^.done()
    # expect: done
