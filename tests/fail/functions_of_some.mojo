# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Functions that do not serve where one of any type of argument is wanted.


def wr(mut w: Some[Writer], x: Int):
    w.write("hi ", x)
def bad(mut w: Some[Writer & Sized], x: Int):
    pass
def wr2[W: Writer](mut w: W, x: Int) raises:
    w.write("hi2")
def two(a: Some[Writable], b: Some[Writable]) -> Int:
    print(a, b)
    return 2
def wrp[f: def(mut w: Some[Writer], x: Int) thin -> None]():
    var s = String()
    f(s, 3)
    print(s)
def wrr[f: def(mut w: Some[Writer], x: Int) thin raises -> None]() raises:
    var s = String()
    f(s, 3)
    print(s)
def both[f: def(Some[Writable], Some[Writable]) thin -> Int]():
    print(f(1, "x"), f(1.5, True))
def t1():
    wrp[wr]()
def t2() raises:
    wrr[wr2]()
def t3():
    wrp[wr2]()  # error: cannot implicitly convert 'wr2' value to 'def(mut w: Some[Writer], x: Int) thin -> None'
def t4():
    wrp[bad]()  # error: cannot implicitly convert 'bad' value to 'def(mut w: Some[Writer], x: Int) thin -> None'
def t5():
    both[two]()
def t6():
    both[wr]()  # error: cannot implicitly convert 'wr' value to 'def(Some[Writable], Some[Writable]) thin -> Int'
def t7(f: def(Some[Writable]) thin):  # error: a function with parameters has no value at run time: take it as a parameter, '[f: def[..]..]'
    pass
def t8[f: def(Some[Writable]) thin]():
    f(List[Error]())
def pr(x: Some[Writable]):
    print(x)
def t10():
    t8[pr]()
def t11() raises:
    wrr[wr]()
def main() raises:
    pass
