# Which of several functions a call takes: with rows and packs of arguments, empty or not, and with
# what traits give beside a struct's own.
def v4(x: Int, *xs: Int) -> String:
    return "x, *Int"

def v4(*xs: Int) -> String:
    return "*Int"

def v5(*xs: Int) -> String:
    return "*Int"

def v5(x: Int, *xs: Int) -> String:
    return "x, *Int"

def v5(x: Int, y: Int, *xs: Int) -> String:
    return "x, y, *Int"

def v6(x: Int, y: Int = 1, *xs: Int) -> String:
    return "x, y=, *Int"

def v6(x: Int, *xs: Int) -> String:
    return "x, *Int"

def v7(x: Int, y: Int = 1, z: Int = 2) -> String:
    return "x, y=, z="

def v7(x: Int, y: Int = 1) -> String:
    return "x, y="

def v7(*xs: Int) -> String:
    return "*Int"

def v8(*xs: Int, k: Int = 1) -> String:
    return "*Int k="

def v8(*xs: Int) -> String:
    return "*Int"

def v9(*xs: Int) -> String:
    return "*Int"

def v9(*xs: Int, var **kw: Int) -> String:
    return "*Int **kw"

def v10(x: Int, y: Int) -> String:
    return "x y"

def v10(x: Int, *, y: Int) -> String:
    return "x * y"

def v11(x: Int, var **kw: Int) -> String:
    return "x **kw"

def v11(x: Int, y: Int = 2) -> String:
    return "x y="

def v12(x: Int, y: Int = 1, *xs: Int) -> String:
    return "x y= *"

def v12(x: Int, y: Float64 = 1, *xs: Int) -> String:
    return "x y=F *"

def w1(x: Int, y: Int, *xs: Int) -> String:
    return "x, y, *Int"

def w1(x: Int, *xs: Int) -> String:
    return "x, *Int"

def w2(x: Int, y: Int, *xs: Int) -> String:
    return "x, y, *Int"

def w2(*xs: Int) -> String:
    return "*Int"

def w3[*xs: Int]() -> String:
    return "*"

def w3[x: Int, *xs: Int]() -> String:
    return "x *"

def w4[*xs: Int](x: Int) -> String:
    return "*"

def w4(x: Int) -> String:
    return "x"

def w5[T: Copyable](x: T, *xs: T) -> String:
    return "x *"

def w5[T: Copyable](*xs: T) -> String:
    return "*"

def w6[*Ts: Copyable](*xs: *Ts) -> String:
    return "pack"

def w6[T: Copyable, *Ts: Copyable](x: T, *xs: *Ts) -> String:
    return "T, pack"

def w7(x: Int, y: Int = 1, *xs: Int) -> String:
    return "x y= *"

def w7(*xs: Int) -> String:
    return "*Int"

def w8(y: Int = 1, *xs: Int) -> String:
    return "y= *"

def w8(*xs: Int) -> String:
    return "*Int"

def w9(x: Int, y: Int = 1) -> String:
    return "x, y="

def w9(*xs: Int) -> String:
    return "*Int"

def w10(x: Float64) -> String:
    return "F"

def w10(x: Int, *xs: Int) -> String:
    return "x, *Int"

def v1[T: Copyable](*xs: T) -> String:
    return "T"

def v1[*Ts: Copyable](*xs: *Ts) -> String:
    return "pack"

trait D:
    def over(self, x: Int) -> String:
        return "default Int"

    def two(self) -> String:
        return "default"

    def con(self, x: Int) -> String:
        return "default con"

    def ret(self, x: Int) -> String:
        return "default ret"

    def raiser(self, x: Int) raises -> String:
        return "default raises"

    def gen[T: Copyable](self, x: T) -> String:
        return "default gen"

    def me(self, x: Self) -> String:
        return "default me"

    def kw(self, *, k: Int) -> String:
        return "default kw"

    def df(self, k: Int = 1) -> String:
        return "default df"

    @staticmethod
    def st(x: Int) -> String:
        return "default st"

trait D2(D):
    def over(self, x: String) -> String:
        return "default2 String"

@fieldwise_init
struct Own(Copyable, Movable, D):
    def over(self, x: Float64) -> String:
        return "own Float64"

    def two(self, x: Int = 1) -> String:
        return "own two"

    def con(self, x: Int, y: Int = 2) -> String:
        return "own con"

    def raiser(self, x: Int) -> String:
        return "own raiser"

    def gen[T: Copyable](self, x: T, y: Int = 1) -> String:
        return "own gen"

    def me(self, x: Own) -> String:
        return "own me"

    def kw(self, *, j: Int) -> String:
        return "own kw"

    def df(self, k: Int) -> String:
        return "own df"

    @staticmethod
    def st(x: Float64) -> String:
        return "own st"

@fieldwise_init
struct Both(Copyable, Movable, D2):
    def over(self, x: Float64) -> String:
        return "own Float64"

def main() raises:
    var m = Own()
    var n = Both()
    print(1, m.over(1), m.over(1.5), m.over(Int(1)))
    print(2, m.two(1))
    print(5, m.raiser(1))
    print(7, m.me(m))
    print(8, m.kw(j=1))
    print(9, m.df(1))
    print(10, Own.st(1), Own.st(1.0), m.st(1))
    print(11, n.over(1), n.over("a"), n.over(1.5))
    print(v4(1), v4(1, 2), v4(1, 2, 3), v4())
    print("v5", v5(1), "|", v5(1, 2), "|", v5(1, 2, 3), "|", v5(1, 2, 3, 4))
    print("v6", v6(1, 2), "|", v6(1, 2, 3))
    print("v9", v9(1, k=1))
    print("v11", v11(1), "|", v11(1, y=2), "|", v11(1, k=2))
    print("v12", v12(1, 2), "|", v12(1, 2, 3), "|", v12(1, 2.0, 3))
    print("w1", w1(1, 2), "|", w1(1, 2, 3), "|", w1(1))
    print("w2", w2(1, 2), "|", w2(1, 2, 3), "|", w2(1))
    print("w3", w3[1](), "|", w3[1, 2](), "|", w3())
    print("w4", w4(1))
    print("w5", w5(1))
    print("w6", w6(1), "|", w6(1, 2), "|", w6())
    print("w7", w7(1), "|", w7(1, 2), "|", w7(1, 2, 3))
    print("w8", w8(1), "|", w8(1, 2))
    print("w9", w9(1), "|", w9(1, 2))
    print("w10", w10(1), "|", w10(1.0))
    print("v1", v1(1, 2), v1(1, "a"))
# expect: 1 default Int own Float64 default Int
# expect: 2 own two
# expect: 5 own raiser
# expect: 7 own me
# expect: 8 own kw
# expect: 9 own df
# expect: 10 default st own st default st
# expect: 11 default Int default2 String own Float64
# expect: *Int x, *Int x, *Int *Int
# expect: v5 *Int | x, *Int | x, y, *Int | x, y, *Int
# expect: v6 x, *Int | x, y=, *Int
# expect: v9 *Int **kw
# expect: v11 x y= | x y= | x **kw
# expect: v12 x y= * | x y= * | x y=F *
# expect: w1 x, *Int | x, y, *Int | x, *Int
# expect: w2 *Int | x, y, *Int | *Int
# expect: w3 * | * | *
# expect: w4 x
# expect: w5 *
# expect: w6 pack | pack | pack
# expect: w7 *Int | *Int | x y= *
# expect: w8 *Int | y= *
# expect: w9 x, y= | x, y=
# expect: w10 F | F
# expect: v1 T pack
