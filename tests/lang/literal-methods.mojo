# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Methods of literals, called by name: exact, and of types that say their values.
def integers():
    print(IntLiteral.__add__(3, 3), (5).__lt__(10), IntLiteral.__pow__(2, 256) == 115792089237316195423570985008687907853269984665640564039457584007913129639936)
    print(IntLiteral.__lshift__(1, -42), IntLiteral.__pow__(64, -1), IntLiteral.__ceil__(5), (7).__ceildiv__(2), (7).__neg__(), (7).__invert__())
    print(IntLiteral.__pow__(-1, -3))
def floats():
    comptime n: IntLiteral[(4).value] = 4
    print(FloatLiteral(n), FloatLiteral.__truediv__(4.4, 0.5), FloatLiteral.__floordiv__(-4.4, 0.5))
    print(FloatLiteral.__mod__(4.5, 2), FloatLiteral.__mod__(-4.5, 2), FloatLiteral.__mod__(6, 2.5))
    print(FloatLiteral.__bool__(0.0), (4.5).__neg__(), (4.5).__add__(1), (4.5).__ceildiv__(2.0), (4.5).__radd__(1))
    print(abs(FloatLiteral.negative_zero), abs(FloatLiteral.infinity), abs(FloatLiteral.negative_infinity))
    print(FloatLiteral.__lt__(FloatLiteral.nan, 10.0), FloatLiteral.__ne__(FloatLiteral.nan, FloatLiteral.nan))
    print((4.5).__int__(), (-4.5).__int__(), (1).__bool__())
    print(FloatLiteral.nan == FloatLiteral.nan, FloatLiteral.infinity > 1)
    print((4.5).__rsub__(1), (4.5).__rtruediv__(9), (4.5).__rfloordiv__(9), (4.5).__rmod__(10), (4.5).__sub__(0.5), (4.5).__mul__(2.0))
    print(1 << -42)
def shifts():
    print(-1 << -42, 8 >> -2, -8 >> -1, -8 >> 200, 1 << -1)
def main():
    integers()
    # expect: 6 True True
    # expect: 0 0 5 4 -7 -8
    # expect: -1
    floats()
    # expect: 4.0 8.8 -9.0
    # expect: 0.5 1.5 1.0
    # expect: False -4.5 5.5 3.0 5.5
    # expect: 0.0 inf inf
    # expect: False True
    # expect: 4 -4 True
    # expect: False True
    # expect: -3.5 2.0 2.0 1.0 4.0 9.0
    # expect: 0
    shifts()
    # expect: 0 0 0 -1 0
