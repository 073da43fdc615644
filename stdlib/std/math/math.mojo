# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Functions of numbers."""

from std.math.constants import pi
from std.builtin.conversions import Absable, DivModable, Powable, Roundable
from std.math.basic import abs, divmod, max, min, pow, round
from std.math.libm import *
from std.math.traits import (
    CeilDivable,
    CeilDivableRaising,
    Ceilable,
    Floorable,
    Truncable,
)


@always_inline
def sqrt[dtype: DType, length: SIMDLength, //](x: SIMD[dtype, length]) -> SIMD[dtype, length]:
    """The square root, rounded down for integers."""
    comptime if dtype.is_floating_point():
        return __op_sqrt(x)
    else:
        var out = x
        for i in range(Int(length)):
            out[i] = _isqrt(Int(x[i])).cast[dtype]()
        return out


def _isqrt(n: Int) -> Int:
    if n < 2:
        return max(n, 0)
    var r = Int(__op_sqrt(Float64(n)))
    while r * r > n:
        r -= 1
    while (r + 1) * (r + 1) <= n:
        r += 1
    return r


@always_inline
def rsqrt[
    dtype: DType, length: SIMDLength, //
](x: SIMD[dtype, length]) -> SIMD[dtype, length] where dtype.is_floating_point():
    """One divided by the square root."""
    return 1 / __op_sqrt(x)


@always_inline
def recip[
    dtype: DType, length: SIMDLength, //
](x: SIMD[dtype, length]) -> SIMD[dtype, length] where dtype.is_floating_point():
    """One divided by x."""
    return 1 / x


@always_inline
def exp[
    dtype: DType, length: SIMDLength, //
](x: SIMD[dtype, length]) -> SIMD[dtype, length] where dtype.is_floating_point():
    """The exponential of x."""
    comptime if length != 1:
        var out = x
        for i in range(Int(length)):
            out[i] = exp(x[i])
        return out
    elif dtype == DType.float64:
        return external_call["mj_f64_exp", SIMD[dtype, length]](x)
    elif dtype == DType.float32:
        return external_call["mj_f32_exp", SIMD[dtype, length]](x)
    else:
        return external_call["mj_f32_exp", SIMD[DType.float32, length]](
            x.cast[DType.float32]()
        ).cast[dtype]()


trait _Expable:
    """A type with powers of e."""

    def __exp__(self) -> Self:
        """e to the power of self."""
        ...


@always_inline
def exp[T: _Expable](x: T) -> T:
    """e to the power of x."""
    return x.__exp__()


@always_inline
def floor[T: Floorable, //](value: T) -> T:
    """The largest whole number not above value."""
    return value.__floor__()


@always_inline
def ceil[T: Ceilable, //](value: T) -> T:
    """The smallest whole number not below value."""
    return value.__ceil__()


@always_inline
def trunc[T: Truncable, //](value: T) -> T:
    """The whole part of value."""
    return value.__trunc__()


@always_inline
def ceildiv[T: CeilDivable, //](numerator: T, denominator: T) -> T:
    """The quotient, rounded up."""
    return numerator.__ceildiv__(denominator)


@always_inline
def ceildiv[T: CeilDivableRaising, //](numerator: T, denominator: T) raises -> T:
    """The quotient, rounded up, of a type whose division may fail."""
    return numerator.__ceildiv__(denominator)


@always_inline
def fma(a: Int, b: Int, c: Int) -> Int:
    """a * b + c."""
    return a * b + c


@always_inline
def clamp(val: Int, lower_bound: Int, upper_bound: Int) -> Int:
    """val kept within the bounds."""
    return min(max(val, lower_bound), upper_bound)


@always_inline
def fma[
    dtype: DType, length: SIMDLength, //
](a: SIMD[dtype, length], b: SIMD[dtype, length], c: SIMD[dtype, length]) -> SIMD[dtype, length]:
    """a * b + c with one rounding."""
    return a.fma(b, c)


@always_inline
def clamp[
    dtype: DType, length: SIMDLength, //
](
    val: SIMD[dtype, length], lower_bound: SIMD[dtype, length], upper_bound: SIMD[dtype, length]
) -> SIMD[dtype, length]:
    """Each lane kept within the bounds."""
    return val.clamp(lower_bound, upper_bound)


def iota[dtype: DType, length: SIMDLength](offset: Scalar[dtype] = Scalar[dtype](0)) -> SIMD[dtype, length]:
    """offset, offset + 1, and so on."""
    var out = SIMD[dtype, length]()
    comptime for i in range(Int(length)):
        out = __op_insert(out, i, offset + Scalar[dtype](from_int=i))
    return out


def iota[dtype: DType, //](buff: Pointer[mut=True, Scalar[dtype], _], len: Int, offset: Int = 0):
    """Writes offset, offset + 1, and so on."""
    for i in range(len):
        buff[unsafe_offset=i] = Scalar[dtype](from_int=offset + i)


@always_inline
def isnan[
    dtype: DType, length: SIMDLength, //
](val: SIMD[dtype, length]) -> SIMD[DType.bool, length]:
    """Lane by lane: is it not a number."""
    return val.ne(val)


@always_inline
def isinf[
    dtype: DType, length: SIMDLength, //
](val: SIMD[dtype, length]) -> SIMD[DType.bool, length]:
    """Lane by lane: is it infinite."""
    comptime if dtype == DType.float8_e3m4:
        return __op_abs(val).gt(SIMD[dtype, length](15.5))
    elif (
        dtype.is_floating_point()
        and dtype != DType.float8_e8m0fnu
        and dtype != DType.float4_e2m1fn
    ):
        return __op_abs(val).gt(SIMD[dtype, length].MAX_FINITE)
    else:
        return SIMD[DType.bool, length](fill=False)


@always_inline
def isfinite[
    dtype: DType, length: SIMDLength, //
](val: SIMD[dtype, length]) -> SIMD[DType.bool, length]:
    """Lane by lane: is it neither infinite nor not a number."""
    comptime if dtype == DType.float8_e3m4:
        return __op_abs(val).le(SIMD[dtype, length](15.5))
    elif dtype == DType.float8_e8m0fnu or dtype == DType.float4_e2m1fn:
        return val.eq(val)
    elif dtype.is_floating_point():
        return __op_abs(val).le(SIMD[dtype, length].MAX_FINITE)
    else:
        return SIMD[DType.bool, length](fill=True)


def isclose[
    dtype: DType, length: SIMDLength, //
](
    a: SIMD[dtype, length],
    b: SIMD[dtype, length],
    *,
    atol: Float64 = 1e-8,
    rtol: Float64 = 1e-5,
    equal_nan: Bool = False,
) -> SIMD[DType.bool, length]:
    """Lane by lane: are they equal but for a small difference."""
    comptime assert (
        dtype.is_floating_point()
    ), "isclose only supports floating-point types"
    var same = a.eq(b)
    comptime if dtype.is_floating_point():
        var bound = SIMD[dtype, length](atol.cast[dtype]()) + SIMD[dtype, length](
            rtol.cast[dtype]()
        ) * __op_abs(b)
        same = same | (isfinite(a) & isfinite(b) & __op_abs(a - b).le(bound))
        if equal_nan:
            same = same | (isnan(a) & isnan(b))
    return same


@always_inline
def nan[dtype: DType]() -> Scalar[dtype]:
    """Not a number."""
    comptime if dtype == DType.float8_e4m3fnuz or dtype == DType.float8_e5m2fnuz:
        return Scalar[dtype](from_bits=UInt8(0x80))
    elif dtype == DType.float8_e8m0fnu:
        return Scalar[dtype](from_bits=UInt8(0xFF))
    elif dtype.is_float8():
        return Scalar[dtype](from_bits=UInt8(0x7F))
    else:
        return Scalar[dtype](0) / Scalar[dtype](0)


@always_inline
def inf[dtype: DType]() -> Scalar[dtype]:
    """Infinity."""
    return Scalar[dtype].MAX


@always_inline
def neg_inf[dtype: DType]() -> Scalar[dtype]:
    """Minus infinity."""
    return Scalar[dtype].MIN


def iota(span: Span[mut=True, Int, _], offset: Int = 0):
    """Writes offset, offset + 1, and so on."""
    for i in range(len(span)):
        span[i] = offset + i


def iota[dtype: DType, //](span: Span[mut=True, Scalar[dtype], _], offset: Int = 0):
    """Writes offset, offset + 1, and so on."""
    for i in range(len(span)):
        span[i] = Scalar[dtype](from_int=offset + i)


def iota[dtype: DType, //](mut list: List[Scalar[dtype]], offset: Int = 0):
    """Writes offset, offset + 1, and so on."""
    for i in range(len(list)):
        list[i] = Scalar[dtype](from_int=offset + i)


def gcd(m: Int, n: Int, /) -> Int:
    """The greatest common divisor."""
    var a: Int = abs(m)
    var b: Int = abs(n)
    while b != 0:
        var t: Int = a % b
        a = b
        b = t
    return a


def gcd(s: Span[Int, _], /) -> Int:
    """The greatest common divisor of all; 0 of none."""
    var out: Int = 0
    for i in range(len(s)):
        out = gcd(out, s[i])
    return out


def gcd(*values: Int) -> Int:
    """The greatest common divisor of all."""
    var out: Int = 0
    for i in range(len(values)):
        out = gcd(out, values[i])
    return out


def lcm(m: Int, n: Int, /) -> Int:
    """The least common multiple."""
    var d: Int = gcd(m, n)
    if d == 0:
        return 0
    return abs(m // d * n)


def lcm(s: Span[Int, _], /) -> Int:
    """The least common multiple of all; 1 of none."""
    var out: Int = 1
    for i in range(len(s)):
        out = lcm(out, s[i])
    return out


def lcm(*values: Int) -> Int:
    """The least common multiple of all."""
    var out: Int = 1
    for i in range(len(values)):
        out = lcm(out, values[i])
    return out


def factorial(n: Int) -> Int:
    """The product of 1 to n."""
    var out: Int = 1
    for i in range(2, n + 1):
        out *= i
    return out


def comb(n: Int, k: Int) -> Int:
    """How many sets of k there are among n things: 0 where k is above n. Computed in min(k, n - k)
    steps; it wraps only where a product of the result and n would."""
    if k > n:
        return 0
    var out: Int = 1
    for i in range(min(k, n - k)):
        out = out * (n - i) // (i + 1)
    return out


def perm(n: Int, k: Int = -1) -> Int:
    """In how many orders k of n things can be chosen.

    Args:
        n: The things.
        k: How many are chosen; -1 is all.

    Returns:
        The number; 0 where k is above n.
    """
    if k == -1:
        return factorial(n)
    var out: Int = 1
    for i in range(k):
        out *= n - i
    return out


def align_down[
    dtype: DType, length: SIMDLength, //
](value: SIMD[dtype, length], alignment: SIMD[dtype, length]) -> SIMD[dtype, length]:
    """The largest multiple of alignment not above value, lane by lane."""
    return value // alignment * alignment


def align_up[
    dtype: DType, length: SIMDLength, //
](value: SIMD[dtype, length], alignment: SIMD[dtype, length]) -> SIMD[dtype, length]:
    """The smallest multiple of alignment not below value, lane by lane."""
    return value.__ceildiv__(alignment) * alignment


def align_down(value: Int, alignment: Int) -> Int:
    """The largest multiple of alignment not above value."""
    return value // alignment * alignment


def align_up(value: Int, alignment: Int) -> Int:
    """The smallest multiple of alignment not below value."""
    return ceildiv(value, alignment) * alignment


def modf[
    dtype: DType, length: SIMDLength, //
](x: SIMD[dtype, length]) -> Tuple[SIMD[dtype, length], SIMD[dtype, length]]:
    """The whole part and the rest."""
    var whole = trunc(x)
    comptime if dtype.is_floating_point():
        # the rest of a whole number has its sign
        return (whole, copysign(x - whole, x))
    else:
        return (whole, x - whole)


def ldexp[
    dtype: DType, length: SIMDLength, //
](x: SIMD[dtype, length], exp: SIMD[DType.int32, length]) -> SIMD[dtype, length]:
    """x times 2 to the power of exp."""
    var out = x
    for i in range(Int(length)):
        out[i] = external_call["ldexp", Float64](x[i].cast[DType.float64](), exp[i]).cast[dtype]()
    return out


def frexp[
    dtype: DType, length: SIMDLength, //
](x: SIMD[dtype, length]) -> Array[SIMD[dtype, length], 2]:
    """The fraction, from one half up to one, and the exponent of two."""
    var fraction = x
    var exponent = x
    for i in range(Int(length)):
        var n: Int32 = 0
        if x[i] == 0:
            fraction[i] = 0
            exponent[i] = 0
            continue
        fraction[i] = external_call["frexp", Float64](
            x[i].cast[DType.float64](),
            __op_addressof[Pointer[Int32, MutUntrackedOrigin]](n),
        ).cast[dtype]()
        exponent[i] = n.cast[dtype]()
    return [fraction, exponent]


@always_inline
def degrees(radians: Float64) -> Float64:
    """An angle in degrees."""
    return radians * (180 / pi)


@always_inline
def radians(degrees: Float64) -> Float64:
    """An angle in radians."""
    return degrees * (pi / 180)


@always_inline
def ulp[
    dtype: DType, length: SIMDLength, //
](x: SIMD[dtype, length]) -> SIMD[dtype, length] where dtype.is_floating_point():
    """The distance to the next float."""
    comptime if dtype.is_floating_point():
        var out = x
        for i in range(Int(length)):
            var a = __op_abs(x[i])
            if a != a or a == Scalar[dtype].MAX:
                out[i] = a
            elif a == Scalar[dtype].MAX_FINITE:
                out[i] = a - nextafter(a, Scalar[dtype](0))
            else:
                out[i] = nextafter(a, Scalar[dtype].MAX) - a
        return out
    else:
        return SIMD[dtype, length](1)
