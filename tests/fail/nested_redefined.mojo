# Functions in one body differ in what they take, whatever block they stand in.


def one() -> Int:
    return 1


def a(c: Bool):
    if c:
        def f() -> Int: return 1
        print(f())
    else:
        def f(x: Int) -> Int: return 2
        print(f(1))

def a2(c: Bool):
    if c:
        def f() -> Int: return 1
        print(f())
    else:
        def f(x: Int) -> Int: return 2
        print(f())  # error: invalid call to 'f': missing required argument: 'x'

def b(c: Bool):
    def f() -> Int: return 1
    if c:
        def f(x: Int) -> Int: return 2
        print(f(1))
    print(f())

def b2(c: Bool):
    def f() -> Int: return 1
    if c:
        def f(x: Int) -> Int: return 2
        print(f())  # error: invalid call to 'f': missing required argument: 'x'

def b3(c: Bool):
    def f() -> Int: return 1
    if c:
        def f(x: Int) -> Int: return 2
    print(f(2))  # error: invalid call to 'f': unexpected argument

def d(c: Bool):
    var k = 1
    if c:
        def f() {imm k} -> Int: return k
        print(f())
    else:
        def f() {imm k} -> Int: return k + 1  # error: redefinition of function 'f' with identical signature
        print(f())

def d2(c: Bool):
    var k = 1
    if c:
        def f() {imm k} -> Int: return k
        print(f())
    else:
        def f() -> Int: return 1  # error: redefinition of function 'f', cannot overload on argument
        print(f())

def d3(c: Bool):
    var k = 1
    if c:
        var f = 3
        print(f)
    else:
        def f() -> Int: return 1
        print(f())

def d4(c: Bool):
    var f = 3
    if c:
        def f() -> Int: return 1
        print(f())
    print(f)

def d5(c: Bool):
    def f() -> Int: return 1
    var f = 3  # error: invalid redefinition of 'f'

def d6(c: Bool):
    var f = 3
    def f() -> Int: return 1  # error: invalid redefinition of 'f'

def d7[T: Writable](c: T):
    if one() == 1:
        def f() -> Int: return 1
    if one() == 1:
        def f() -> Int: return 1  # error: redefinition of function 'f' with identical signature

def d8():
    def f() -> Int: return 1
    def f() -> String: return "a"  # error: redefinition of function 'f', cannot overload on return type

def d9():
    comptime if True:
        def f() -> Int: return 1
    else:
        def f() -> Int: return 1  # error: redefinition of function 'f' with identical signature

def d10(f: Int):
    def f() -> Int: return 1  # error: invalid redefinition of 'f'

def d11():
    def f[n: Int]() -> Int: return n
    def f[n: Int]() -> Int: return n  # error: redefinition of function 'f' with identical signature

def d12():
    def f[n: Int]() -> Int: return n
    if one() == 1:
        def f[n: Int]() -> Int: return n  # error: redefinition of function 'f' with identical signature

def d13():
    var k = 1
    def f() {imm k} -> Int: return k
    def f() {imm k} -> Int: return k  # error: invalid redefinition of 'f'

def d14():
    if one() == 1:
        def f(x: Int) -> Int: return 1
    if one() == 1:
        def f(y: Int) -> Int: return 1  # error: redefinition of function 'f' with identical signature

def d15():
    if one() == 1:
        def f(x: Int) raises -> Int: return 1
    if one() == 1:
        def f(y: Int) -> Int: return 1  # error: redefinition of function 'f', cannot overload on argument

def d16():
    var l = lambda () -> Int: 1
    if one() == 1:
        def lam() -> Int: return 1
    while False:
        def lam() -> Int: return 1  # error: redefinition of function 'lam' with identical signature

struct S:
    def m(self):
        if one() == 1:
            def f() -> Int: return 1
        else:
            def f() -> Int: return 1  # error: redefinition of function 'f' with identical signature

def d17():
    try:
        def f() -> Int: return 1
    except:
        def f() -> Int: return 1  # error: redefinition of function 'f' with identical signature
    @__parameter
    def p() -> Int: return 1
    if one() == 1:
        @__parameter
        def p() -> Int: return 1  # error: redefinition of function 'p' with identical signature

def main():
    pass
