# What no rule of overloads tells apart.
def v4(x: Int, *xs: Int) -> String: return "x, *Int"
def v4(*xs: Int) -> String: return "*Int"
def v5(*xs: Int) -> String: return "*Int"
def v5(x: Int, *xs: Int) -> String: return "x, *Int"
def v5(x: Int, y: Int, *xs: Int) -> String: return "x, y, *Int"
def v6(x: Int, y: Int = 1, *xs: Int) -> String: return "x, y=, *Int"
def v6(x: Int, *xs: Int) -> String: return "x, *Int"
def v7(x: Int, y: Int = 1, z: Int = 2) -> String: return "x, y=, z="
def v7(x: Int, y: Int = 1) -> String: return "x, y="
def v7(*xs: Int) -> String: return "*Int"
def v8(*xs: Int, k: Int = 1) -> String: return "*Int k="
def v8(*xs: Int) -> String: return "*Int"
def v9(*xs: Int) -> String: return "*Int"
def v9(*xs: Int, var **kw: Int) -> String: return "*Int **kw"
def v10(x: Int, y: Int) -> String: return "x y"
def v10(x: Int, *, y: Int) -> String: return "x * y"
def v11(x: Int, var **kw: Int) -> String: return "x **kw"
def v11(x: Int, y: Int = 2) -> String: return "x y="
def v12(x: Int, y: Int = 1, *xs: Int) -> String: return "x y= *"
def v12(x: Int, y: Float64 = 1, *xs: Int) -> String: return "x y=F *"
def a():
    print(v4(1), v4(1, 2), v4(1, 2, 3), v4())
def b():
    print(v5(1))
def c():
    print(v5(1, 2))
def d():
    print(v5(1, 2, 3))
def e():
    print(v5(1, 2, 3, 4))
def f():
    print(v6(1))  # error: ambiguous call to 'v6', each candidate requires 1 implicit conversion, disambiguate with an explicit cast
def g():
    print(v6(1, 2))
def h():
    print(v6(1, 2, 3))
def i():
    print(v7(1))  # error: ambiguous call to 'v7'
def j():
    print(v7(1, 2))  # error: ambiguous call to 'v7'
def k():
    print(v8(1))  # error: ambiguous call to 'v8'
def l():
    print(v8())  # error: ambiguous call to 'v8', each candidate requires 1 implicit conversion, disambiguate with an explicit cast
def m():
    print(v9(1))  # error: ambiguous call to 'v9'
def n():
    print(v9(1, k=1))
def o():
    print(v10(1, y=2))  # error: ambiguous call to 'v10'
def p():
    print(v11(1))
def q():
    print(v11(1, y=2))
def r():
    print(v11(1, k=2))
def s():
    print(v12(1))  # error: ambiguous call to 'v12', each candidate requires 1 implicit conversion, disambiguate with an explicit cast
def t():
    print(v12(1, 2))
def u():
    print(v12(1, 2, 3))
def v():
    print(v12(1, 2.0, 3))
def main():
    a(); b(); c(); d(); e(); f(); g(); h(); i(); j(); k(); l(); m(); n(); o(); p(); q(); r(); s(); t(); u(); v()
