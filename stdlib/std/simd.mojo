# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Machine numbers and vectors of them.

One struct is all of Int, UInt8, Float64 and so on: a vector of `length` lanes of `dtype`, a
machine scalar where length is 1. Operators are lane by lane.
"""

from std.builtin.device_passable import DevicePassable, DeviceTypeEncoder
from std.hash.hasher import Hasher
from std.builtin.mlir import MlirBuiltin, MlirIndex, MlirVector
from std.builtin.format_int import write_int, write_wide_int
from std.builtin.format_float import write_float
from std.math.traits import CeilDivable, Ceilable, Floorable, Truncable
from std.builtin.conversions import DivModable
from std.sys.info import Endian, size_of
from std.utils._coord_like import CoordLike
from std.utils.coord import Coord
from std.builtin.limits import max_finite, max_value, min_finite, min_value

comptime Scalar = SIMD[_, 1]
"""One number, of the type in brackets: `Scalar[DType.int8]`."""
comptime Int = SIMD[DType.int, 1]
"""A signed integer of 64 bits, the type of indices and sizes."""
comptime UInt = SIMD[DType.uint, 1]
"""An integer of 64 bits without negative values."""
comptime Int8 = SIMD[DType.int8, 1]
"""A signed integer of 8 bits."""
comptime UInt8 = SIMD[DType.uint8, 1]
"""An integer of 8 bits without negative values."""
comptime Byte = UInt8
"""Another name of UInt8."""
comptime Int16 = SIMD[DType.int16, 1]
"""A signed integer of 16 bits."""
comptime UInt16 = SIMD[DType.uint16, 1]
"""An integer of 16 bits without negative values."""
comptime Int32 = SIMD[DType.int32, 1]
"""A signed integer of 32 bits."""
comptime UInt32 = SIMD[DType.uint32, 1]
"""An integer of 32 bits without negative values."""
comptime Int64 = SIMD[DType.int64, 1]
"""A signed integer of 64 bits."""
comptime UInt64 = SIMD[DType.uint64, 1]
"""An integer of 64 bits without negative values."""
comptime Int128 = SIMD[DType.int128, 1]
"""A signed integer of 128 bits."""
comptime UInt128 = SIMD[DType.uint128, 1]
"""An integer of 128 bits without negative values."""
comptime Int256 = SIMD[DType.int256, 1]
"""A signed integer of 256 bits."""
comptime UInt256 = SIMD[DType.uint256, 1]
"""An integer of 256 bits without negative values."""
comptime Float8_e4m3fn = SIMD[DType.float8_e4m3fn, 1]
"""A float of 8 bits, 4 of the exponent: up to 448, a NaN, no infinities."""
comptime Float8_e4m3fnuz = SIMD[DType.float8_e4m3fnuz, 1]
"""A float of 8 bits, 4 of the exponent: up to 240, one NaN, no infinities and no -0."""
comptime Float8_e5m2 = SIMD[DType.float8_e5m2, 1]
"""A float of 8 bits, 5 of the exponent: up to 57344, with infinities and NaNs."""
comptime Float8_e5m2fnuz = SIMD[DType.float8_e5m2fnuz, 1]
"""A float of 8 bits, 5 of the exponent: up to 57344, one NaN, no infinities and no -0."""
comptime Float8_e8m0fnu = SIMD[DType.float8_e8m0fnu, 1]
"""A float of 8 bits, 8 of the exponent alone: powers of 2, from 2**-127 to 2**127, and a NaN."""
comptime Float16 = SIMD[DType.float16, 1]
"""An IEEE float of 16 bits: 5 of the exponent, 10 of the fraction."""
comptime BFloat16 = SIMD[DType.bfloat16, 1]
"""The upper half of a float32: 8 bits of the exponent, 7 of the fraction."""
comptime Float32 = SIMD[DType.float32, 1]
"""An IEEE float of 32 bits: 8 of the exponent, 23 of the fraction."""
comptime Float64 = SIMD[DType.float64, 1]
"""An IEEE float of 64 bits: 11 of the exponent, 52 of the fraction."""


@__layout("simd")
struct SIMD[dtype: DType, length: SIMDLength](
    Absable,
    Boolable,
    Ceilable,
    CeilDivable,
    Comparable,
    CoordLike,
    Copyable,
    Defaultable,
    DevicePassable,
    DivModable,
    Equatable,
    Floorable,
    Hashable,
    ImplicitlyCopyable,
    Indexer,
    Intable,
    Powable,
    Roundable,
    Sized,
    TrivialRegisterPassable,
    Truncable,
    Writable,
):
    """`length` lanes of the scalar type `dtype`."""

    comptime MAX: Self = max_value[Self.dtype, Self.length]()
    """The greatest value in all lanes: infinity for the floats that have it."""
    comptime MIN: Self = min_value[Self.dtype, Self.length]()
    """The least value in all lanes: minus infinity for the floats that have it."""
    comptime MAX_FINITE: Self = max_finite[Self.dtype, Self.length]()
    """The greatest value but infinity, in all lanes."""
    comptime MIN_FINITE: Self = min_finite[Self.dtype, Self.length]()
    """The least value but minus infinity, in all lanes."""
    comptime ParamListType = Coord[Self].element_types
    """As a part of a `Coord`: itself alone."""
    comptime static_value: Int = -1
    """As a part of a `Coord`: its value is not known by its type."""
    comptime DTYPE = Self.dtype
    """As a part of a `Coord`: the type of its value."""

    @always_inline
    def __init__(out self):
        self = __op_splat[Self](__op_literal_value[Scalar[Self.dtype], 0]())

    @always_inline("builtin")
    @implicit
    def __init__(out self, value: IntLiteral, /):
        self = __op_splat[Self](__op_literal_value[Scalar[Self.dtype], value.value]())

    @always_inline
    @implicit
    def __init__(out self, value: FloatLiteral, /) where Self.dtype.is_floating_point():
        self = __op_splat[Self](__op_literal_value[Scalar[Self.dtype], value.value]())

    @always_inline
    def __init__(out self, value: FloatLiteral, /) where not Self.dtype.is_floating_point():
        comptime assert (
            Self.dtype.is_floating_point()
        ), "a literal with a point is no integer: write it without, or round a variable"
        self = __op_splat[Self](0)

    @always_inline("builtin")
    @implicit
    def __init__(out self, value: Bool, /) where Self.dtype == DType.bool:
        comptime assert Self.length == 1, "must be a scalar; say 'fill=' for all lanes"
        self = __op_splat[Self](__op_rebind[Scalar[Self.dtype]](value))

    @always_inline
    @implicit
    def __init__(out self, value: Scalar[Self.dtype], /) where Self.length != 1:
        self = __op_splat[Self](value)

    @always_inline("builtin")
    @implicit
    def __init__(out self, value: SIMDLength, /) where Self.dtype == DType.int:
        self = __op_splat[Self](__op_cast[Scalar[Self.dtype]](value))

    @always_inline
    def __init__[other: DType, //](out self, value: SIMD[other, Self.length], /):
        self = __op_cast[Self](value)

    @always_inline
    def __init__(out self, *, fill: Bool) where Self.dtype == DType.bool:
        self = __op_splat[Self](__op_rebind[Scalar[Self.dtype]](fill))

    @always_inline
    def __init__(out self, *, mlir_value: MlirBuiltin[Self.dtype]) where Self.length == 1:
        self = __op_rebind[Self](mlir_value._value)

    @always_inline
    def __init__(out self, *, mlir_value: MlirVector[Self.dtype, Self.length]):
        self = __op_rebind[Self](mlir_value._value)

    @always_inline
    def __mlir_index__(self) -> MlirIndex where Self.dtype == DType.int:
        return MlirIndex(__op_rebind[Int](self))

    @always_inline
    def __init__[source: DType, //](out self, *, from_bits: SIMD[source, Self.length]):
        """Lanes from their bits."""
        self = __op_bitcast[Self](from_bits)

    @always_inline
    def __init__(out self, *, from_int: Int):
        self = __op_splat[Self](__op_cast[Scalar[Self.dtype]](from_int))

    # the longer a list of parameters the weaker the constructor: scalars convert first, then what
    # is Floatable, then what is Intable
    @always_inline
    def __init__[
        T: Intable, _longer: Int = 0, _longest: Int = 0
    ](out self, value: T, /) where Self.length == 1:
        self = __op_cast[Self](value.__int__())

    @always_inline
    def __init__[
        T: Floatable, _longer: Int = 0
    ](out self, value: T, /) where Self.dtype == DType.float64:
        self = __op_splat[Self](__op_rebind[Scalar[Self.dtype]](value.__float__()))

    @always_inline
    def __init__[T: IntableRaising](out self, value: T, /) raises where Self.dtype == DType.int:
        self = __op_rebind[Self](value.__int__())

    @always_inline
    def __init__[T: FloatableRaising](
        out self, value: T, /
    ) raises where Self.dtype == DType.float64:
        self = __op_rebind[Self](value.__float__())

    def __init__(out self, *elems: Scalar[Self.dtype], __list_literal__: NoneType = None):
        var v = __op_splat[Self](__op_literal_value[Scalar[Self.dtype], 0]())
        for i in range(Self.length):
            v = __op_insert(v, i, elems[i])
        self = v

    @always_inline("builtin")
    def __add__(self, rhs: Self) -> Self:
        comptime assert Self.dtype != DType.bool, "the SIMD type must be numeric"
        return __op_add(self, rhs)

    @always_inline("builtin")
    def __sub__(self, rhs: Self) -> Self:
        comptime assert Self.dtype != DType.bool, "the SIMD type must be numeric"
        return __op_sub(self, rhs)

    @always_inline("builtin")
    def __mul__(self, rhs: Self) -> Self:
        comptime assert Self.dtype != DType.bool, "the SIMD type must be numeric"
        return __op_mul(self, rhs)

    @always_inline
    def __truediv__(self, rhs: Self) -> Self:
        return __op_div(self, rhs)

    @always_inline
    def __floordiv__(self, rhs: Self) -> Self:
        return __op_floordiv(self, rhs)

    @always_inline
    def __mod__(self, rhs: Self) -> Self:
        return __op_mod(self, rhs)

    @always_inline("builtin")
    def __and__(self, rhs: Self) -> Self:
        comptime assert (
            not Self.dtype.is_floating_point()
        ), "must be an integral or bool type"
        return __op_and(self, rhs)

    @always_inline("builtin")
    def __or__(self, rhs: Self) -> Self:
        comptime assert (
            not Self.dtype.is_floating_point()
        ), "must be an integral or bool type"
        return __op_or(self, rhs)

    @always_inline("builtin")
    def __xor__(self, rhs: Self) -> Self:
        comptime assert (
            not Self.dtype.is_floating_point()
        ), "must be an integral or bool type"
        return __op_xor(self, rhs)

    @always_inline("builtin")
    def __lshift__(self, rhs: Self) -> Self:
        comptime assert Self.dtype.is_integral(), "must be an integral type"
        return __op_shl(self, rhs)

    @always_inline("builtin")
    def __rshift__(self, rhs: Self) -> Self:
        comptime assert Self.dtype.is_integral(), "must be an integral type"
        return __op_shr(self, rhs)

    @always_inline("builtin")
    def __radd__(self, lhs: Self) -> Self:
        comptime assert Self.dtype != DType.bool, "the SIMD type must be numeric"
        return __op_add(lhs, self)

    @always_inline("builtin")
    def __rsub__(self, lhs: Self) -> Self:
        comptime assert Self.dtype != DType.bool, "the SIMD type must be numeric"
        return __op_sub(lhs, self)

    @always_inline("builtin")
    def __rmul__(self, lhs: Self) -> Self:
        comptime assert Self.dtype != DType.bool, "the SIMD type must be numeric"
        return __op_mul(lhs, self)

    @always_inline
    def __rtruediv__(self, lhs: Self) -> Self:
        return __op_div(lhs, self)

    @always_inline
    def __rfloordiv__(self, lhs: Self) -> Self:
        return __op_floordiv(lhs, self)

    @always_inline
    def __rmod__(self, lhs: Self) -> Self:
        return __op_mod(lhs, self)

    @always_inline("builtin")
    def __rand__(self, lhs: Self) -> Self:
        comptime assert (
            not Self.dtype.is_floating_point()
        ), "must be an integral or bool type"
        return __op_and(lhs, self)

    @always_inline("builtin")
    def __ror__(self, lhs: Self) -> Self:
        comptime assert (
            not Self.dtype.is_floating_point()
        ), "must be an integral or bool type"
        return __op_or(lhs, self)

    @always_inline("builtin")
    def __rxor__(self, lhs: Self) -> Self:
        comptime assert (
            not Self.dtype.is_floating_point()
        ), "must be an integral or bool type"
        return __op_xor(lhs, self)

    @always_inline("builtin")
    def __rlshift__(self, lhs: Self) -> Self:
        comptime assert Self.dtype.is_integral(), "must be an integral type"
        return __op_shl(lhs, self)

    @always_inline("builtin")
    def __rrshift__(self, lhs: Self) -> Self:
        comptime assert Self.dtype.is_integral(), "must be an integral type"
        return __op_shr(lhs, self)

    @always_inline
    def __iadd__(mut self, rhs: Self):
        comptime assert Self.dtype != DType.bool, "the SIMD type must be numeric"
        self = __op_add(self, rhs)

    @always_inline
    def __isub__(mut self, rhs: Self):
        comptime assert Self.dtype != DType.bool, "the SIMD type must be numeric"
        self = __op_sub(self, rhs)

    @always_inline
    def __imul__(mut self, rhs: Self):
        comptime assert Self.dtype != DType.bool, "the SIMD type must be numeric"
        self = __op_mul(self, rhs)

    @always_inline
    def __itruediv__(mut self, rhs: Self):
        self = __op_div(self, rhs)

    @always_inline
    def __ifloordiv__(mut self, rhs: Self):
        self = __op_floordiv(self, rhs)

    @always_inline
    def __imod__(mut self, rhs: Self):
        self = __op_mod(self, rhs)

    @always_inline
    def __iand__(mut self, rhs: Self):
        comptime assert (
            not Self.dtype.is_floating_point()
        ), "must be an integral or bool type"
        self = __op_and(self, rhs)

    @always_inline
    def __ior__(mut self, rhs: Self):
        comptime assert (
            not Self.dtype.is_floating_point()
        ), "must be an integral or bool type"
        self = __op_or(self, rhs)

    @always_inline
    def __ixor__(mut self, rhs: Self):
        comptime assert (
            not Self.dtype.is_floating_point()
        ), "must be an integral or bool type"
        self = __op_xor(self, rhs)

    @always_inline
    def __ilshift__(mut self, rhs: Self):
        comptime assert Self.dtype.is_integral(), "must be an integral type"
        self = __op_shl(self, rhs)

    @always_inline
    def __irshift__(mut self, rhs: Self):
        comptime assert Self.dtype.is_integral(), "must be an integral type"
        self = __op_shr(self, rhs)

    @always_inline("builtin")
    def __lt__(self, rhs: Self) -> Bool:
        return __op_lt(self, rhs)

    @always_inline("builtin")
    def __le__(self, rhs: Self) -> Bool:
        return __op_le(self, rhs)

    @always_inline("builtin")
    def __gt__(self, rhs: Self) -> Bool:
        return __op_gt(self, rhs)

    @always_inline("builtin")
    def __ge__(self, rhs: Self) -> Bool:
        return __op_ge(self, rhs)

    @always_inline("builtin")
    def eq(self, rhs: Self) -> SIMD[DType.bool, Self.length]:
        """Lane by lane: is it equal to that of rhs."""
        return __op_rebind[SIMD[DType.bool, Self.length]](__op_eq(self, rhs))

    @always_inline("builtin")
    def ne(self, rhs: Self) -> SIMD[DType.bool, Self.length]:
        """Lane by lane: is it different from that of rhs."""
        return __op_rebind[SIMD[DType.bool, Self.length]](__op_ne(self, rhs))

    @always_inline("builtin")
    def lt(self, rhs: Self) -> SIMD[DType.bool, Self.length]:
        """Lane by lane: is it less than that of rhs."""
        return __op_rebind[SIMD[DType.bool, Self.length]](__op_lt(self, rhs))

    @always_inline("builtin")
    def le(self, rhs: Self) -> SIMD[DType.bool, Self.length]:
        """Lane by lane: is it at most that of rhs."""
        return __op_rebind[SIMD[DType.bool, Self.length]](__op_le(self, rhs))

    @always_inline("builtin")
    def gt(self, rhs: Self) -> SIMD[DType.bool, Self.length]:
        """Lane by lane: is it greater than that of rhs."""
        return __op_rebind[SIMD[DType.bool, Self.length]](__op_gt(self, rhs))

    @always_inline("builtin")
    def ge(self, rhs: Self) -> SIMD[DType.bool, Self.length]:
        """Lane by lane: is it at least that of rhs."""
        return __op_rebind[SIMD[DType.bool, Self.length]](__op_ge(self, rhs))

    @always_inline("builtin")
    def __eq__(self, rhs: Self) -> Bool:
        """Whether all lanes are equal."""
        comptime if Self.length == 1:
            return __op_eq(self, rhs)
        else:
            return __op_rebind[Bool](__op_reduce_and(__op_eq(self, rhs)))

    @always_inline("builtin")
    def __ne__(self, rhs: Self) -> Bool:
        """Whether some lanes differ."""
        comptime if Self.length == 1:
            return __op_ne(self, rhs)
        else:
            return __op_rebind[Bool](__op_reduce_or(__op_ne(self, rhs)))

    @always_inline
    def __pow__(self, exp: Self) -> Self:
        return __op_pow(self, exp)

    @always_inline
    def __pow__(self, exp: FloatLiteral, /) -> Self:
        return __op_pow(self, Self(exp))

    @always_inline
    def __pow__[d: DType, n: SIMDLength, //](self, exp: SIMD[d, n]) -> Self:
        """Each lane to the power of that of exp, or of exp itself where it has one lane."""
        comptime assert (
            n == Self.length and d == Self.dtype
        ) or n == 1, "The SIMD types must be identical or else the exponent must be a scalar."
        comptime assert d == Self.dtype or d.is_integral(), "unsupported type combination"
        comptime if d.is_integral() and Self.dtype.is_floating_point() and n == 1:
            return _pow_int(self, Int(exp[0]))
        elif n == Self.length:
            return __op_pow(self, __op_rebind[Self](exp.cast[Self.dtype]()))
        else:
            return __op_pow(self, Self(exp[0].cast[Self.dtype]()))

    @always_inline
    def __rpow__(self, base: Self) -> Self:
        return base.__pow__(self)

    @always_inline
    def __ipow__(mut self, exp: Self):
        self = self.__pow__(exp)

    @always_inline("builtin")
    def __neg__(self) -> Self:
        comptime assert Self.dtype != DType.bool, "the SIMD type must be numeric"
        return __op_neg(self)

    @always_inline("builtin")
    def __pos__(self) -> Self:
        comptime assert Self.dtype != DType.bool, "the SIMD type must be numeric"
        return self

    @always_inline("builtin")
    def __invert__(self) -> Self:
        comptime assert (
            not Self.dtype.is_floating_point()
        ), "must be an integral or bool type"
        return __op_not(self)

    @always_inline
    def __abs__(self) -> Self:
        comptime assert Self.dtype != DType.bool, "the SIMD type must be numeric"
        return __op_abs(self)

    @always_inline
    def __floor__(self) -> Self:
        comptime if Self.dtype.is_floating_point():
            return __op_floor(self)
        else:
            return self

    @always_inline
    def __ceil__(self) -> Self:
        comptime if Self.dtype.is_floating_point():
            return __op_ceil(self)
        else:
            return self

    @always_inline
    def __trunc__(self) -> Self:
        comptime if Self.dtype.is_floating_point():
            return __op_trunc(self)
        else:
            return self

    @always_inline
    def __round__(self) -> Self:
        comptime if Self.dtype.is_floating_point():
            return __op_round(self)
        else:
            return self

    def __round__(self, ndigits: Int) -> Self:
        comptime if Self.dtype.is_floating_point():
            var scale: Float64 = 1.0
            for _ in range(abs(ndigits)):
                scale = scale * 10.0
            var s = Self(scale.cast[Self.dtype]())
            if ndigits >= 0:
                return __op_div(__op_round(__op_mul(self, s)), s)
            return __op_mul(__op_round(__op_div(self, s)), s)
        else:
            # whole numbers go down to a multiple of a power of ten
            if ndigits >= 0:
                return self
            return __op_sub(self, __op_mod(self, __op_pow(Self(10), Self(from_int=-ndigits))))

    def __ceildiv__(self, denominator: Self) -> Self:
        """self / denominator, rounded up."""
        comptime if Self.dtype.is_unsigned():
            var q = __op_floordiv(self, denominator)
            return __op_add(q, self.ne(__op_mul(q, denominator)).cast[Self.dtype]())
        else:
            return __op_neg(__op_floordiv(self, __op_neg(denominator)))

    @always_inline
    def __divmod__(self, denominator: Self) -> Tuple[Self, Self]:
        return (__op_floordiv(self, denominator), __op_mod(self, denominator))

    @always_inline("builtin")
    def __bool__(self) -> Bool:
        """Whether some lane is not zero."""
        comptime if Self.dtype == DType.bool:
            return __op_rebind[Bool](__op_reduce_or(self))
        elif Self.length == 1:
            return __op_ne(self, __op_literal_value[Self, 0]())
        else:
            return __op_rebind[Bool](__op_reduce_or(__op_ne(self, Self())))

    @always_inline
    def __int__(self) -> Int:
        comptime assert Self.length == 1, "expected a scalar type"
        return __op_cast[Int](__op_extract(self, __op_literal_value[Int, 0]()))

    @always_inline
    def __index__(self) -> Int:
        comptime assert (
            not Self.dtype.is_floating_point()
        ), "cannot index using a floating point type"
        return __op_cast[Int](__op_extract(self, __op_literal_value[Int, 0]()))

    @always_inline
    def __float__(self) -> Float64:
        comptime assert Self.length == 1, "expected a scalar type"
        return __op_cast[Float64](__op_extract(self, __op_literal_value[Int, 0]()))

    @always_inline
    def __len__(self) -> Int:
        return __op_cast[Int](Self.length)

    @staticmethod
    def __len__() -> Int:
        """As a part of a `Coord`: 1, one integer. Vectors and floats are none."""
        comptime assert Self.dtype.is_integral(), "CoordLike requires integral types"
        comptime assert Self.length == 1, "CoordLike requires length == 1"
        return 1

    @always_inline
    def value(self) -> Scalar[Self.dtype]:
        """As a part of a `Coord`: itself. Vectors and floats are none."""
        comptime assert Self.dtype.is_integral(), "CoordLike requires integral types"
        comptime assert Self.length == 1, "CoordLike requires length == 1"
        return __op_rebind[Scalar[Self.dtype]](self)

    @always_inline
    def product(self) -> Scalar[Self.dtype]:
        """As a part of a `Coord`: itself. Vectors and floats are none."""
        comptime assert Self.dtype.is_integral(), "CoordLike requires integral types"
        comptime assert Self.length == 1, "CoordLike requires length == 1"
        return __op_rebind[Scalar[Self.dtype]](self)

    def tuple(var self) -> Coord[*Self.ParamListType]:
        """An error while compiling: an integer is no tuple."""
        comptime assert False, "SIMD is not a tuple CoordLike type"

    @always_inline
    def __getitem__(self, idx: Int) -> Scalar[Self.dtype]:
        return __op_extract(self, idx)

    @always_inline
    def __setitem__(mut self, idx: Int, val: Scalar[Self.dtype]):
        self = __op_insert(self, idx, val)

    @always_inline
    def __contains__(self, value: Scalar[Self.dtype]) -> Bool:
        return self.eq(Self(value)).__bool__()

    @always_inline
    def __hash__[H: Hasher](self, mut hasher: H):
        comptime if _one_zero(Self.dtype):
            # -0.0 equals 0.0, and -0.0 + 0.0 is 0.0
            hasher._update_with_simd((self + Self()).to_bits())
        else:
            hasher._update_with_simd(self)

    @always_inline
    def cast[target: DType](self) -> SIMD[target, Self.length]:
        """Each lane converted to target."""
        return __op_cast[SIMD[target, Self.length]](self)

    @always_inline
    def clamp(self, lower_bound: Self, upper_bound: Self) -> Self:
        """Each lane kept within the bounds."""
        return __op_min(__op_max(self, lower_bound), upper_bound)

    @always_inline
    def fma(self, multiplier: Self, accumulator: Self) -> Self:
        """self * multiplier + accumulator with one rounding."""
        comptime assert Self.dtype != DType.bool, "the SIMD type must be numeric"
        comptime if Self.dtype.is_floating_point():
            return __op_fma(self, multiplier, accumulator)
        else:
            return __op_add(__op_mul(self, multiplier), accumulator)

    @always_inline
    def select[
        _dtype: DType
    ](self, true_case: SIMD[_dtype, Self.length], false_case: SIMD[_dtype, Self.length]) -> SIMD[
        _dtype, Self.length
    ]:
        """Lanes of true_case where self is true, else of false_case."""
        comptime assert Self.dtype == DType.bool, "the simd type must be bool"
        return __op_select(self, true_case, false_case)

    @always_inline("builtin")
    def is_power_of_two(self) -> SIMD[DType.bool, Self.length]:
        """Lane by lane: is it a power of two."""
        comptime assert Self.dtype.is_integral(), "must be an integral type"
        return self.gt(0) & __op_and(self, __op_sub(self, Self(1))).eq(0)

    @always_inline
    def to_bits[target: DType = _bits_type(Self.dtype)](self) -> SIMD[target, Self.length]:
        """The bits of each lane as an unsigned integer."""
        return __op_cast[SIMD[target, Self.length]](
            __op_bitcast[SIMD[_bits_type(Self.dtype), Self.length]](self)
        )

    @always_inline
    def as_bytes[
        *, endian: Endian = Endian.native()
    ](self, out result: Array[UInt8, size_of[Self]()]):
        """The bytes of the lanes, one lane behind the other."""
        var lanes = _ordered[endian](self)
        result = Array[UInt8, size_of[Self]()](fill=0)
        external_call["mj_copy", NoneType](
            result.unsafe_ptr(),
            __op_addressof[Pointer[Self, MutUntrackedOrigin]](lanes),
            size_of[Self](),
        )

    @staticmethod
    def from_bytes[
        *, endian: Endian = Endian.native()
    ](bytes: Array[UInt8, size_of[Self]()]) -> Self:
        """Lanes from their bytes."""
        var lanes = Self()
        external_call["mj_copy", NoneType](
            __op_addressof[Pointer[Self, MutUntrackedOrigin]](lanes),
            bytes.unsafe_ptr(),
            size_of[Self](),
        )
        return _ordered[endian](lanes)

    comptime device_type: AnyType = Self
    """It is on a device what it is here."""

    def _to_device_type(
        self, mut encoder: Some[DeviceTypeEncoder], target: MutOpaquePointer[_]
    ):
        """Writes its bits to target."""
        encoder.encode(self, target)

    @staticmethod
    def get_type_name() -> String:
        """The type's name."""
        return String("SIMD[DType.", Self.dtype, ", Int(", Int(Self.length), ")]")

    @staticmethod
    def _assert_mask[*mask: Int]():
        comptime assert len(mask) == Int(Self.length), "mismatch in the number of elements"
        comptime for i in range(len(mask)):
            comptime assert (
                0 <= mask[i] < 2 * Int(Self.length)
            ), "invalid index in the shuffle operation"

    @always_inline
    def shuffle[*mask: Int](self) -> Self:
        """Lanes picked by the mask."""
        Self._assert_mask[*mask]()
        return __op_shuffle[Self, *mask](self, self)

    @always_inline
    def shuffle[*mask: Int](self, other: Self) -> Self:
        """Lanes of self, then of other, picked by the mask."""
        Self._assert_mask[*mask]()
        return __op_shuffle[Self, *mask](self, other)

    @always_inline
    def slice[output_width: Int, /, *, offset: Int = 0](self) -> SIMD[Self.dtype, output_width]:
        """Some lanes from offset on."""
        comptime assert (
            0 < output_width <= Int(Self.length)
        ), "output width must be a positive integer less than simd size"
        var out = SIMD[Self.dtype, output_width]()
        comptime for i in range(output_width):
            out = __op_insert(out, i, __op_extract(self, i + offset))
        return out

    @always_inline
    def insert[width: SIMDLength, //, *, offset: Int = 0](self, value: SIMD[Self.dtype, width]) -> Self:
        """self with lanes from offset on, a multiple of their number, replaced."""
        comptime assert (
            offset % Int(width) == 0
        ), "offset must be a multiple of the subvector's size"
        var out = self
        comptime for i in range(Int(width)):
            out = __op_insert(out, i + offset, __op_extract(value, i))
        return out

    @always_inline
    def join(self, other: Self) -> SIMD[Self.dtype, Self.length * 2]:
        """The lanes of self, then those of other."""
        var out = SIMD[Self.dtype, Self.length * 2]()
        comptime for i in range(Int(Self.length)):
            out = __op_insert(out, i, __op_extract(self, i))
            out = __op_insert(out, i + Int(Self.length), __op_extract(other, i))
        return out

    @always_inline
    def interleave(self, other: Self) -> SIMD[Self.dtype, Self.length * 2]:
        """Lanes of self and other in turn."""
        var out = SIMD[Self.dtype, Self.length * 2]()
        comptime for i in range(Int(Self.length)):
            out = __op_insert(out, 2 * i, __op_extract(self, i))
            out = __op_insert(out, 2 * i + 1, __op_extract(other, i))
        return out

    def deinterleave(
        self,
    ) -> Tuple[SIMD[Self.dtype, Self.length / 2], SIMD[Self.dtype, Self.length / 2]]:
        """The even lanes and the odd lanes."""
        var even = SIMD[Self.dtype, Self.length / 2]()
        var odd = SIMD[Self.dtype, Self.length / 2]()
        comptime for i in range(Int(Self.length) // 2):
            even = __op_insert(even, i, __op_extract(self, 2 * i))
            odd = __op_insert(odd, i, __op_extract(self, 2 * i + 1))
        return (even, odd)

    def split(
        self,
    ) -> Tuple[SIMD[Self.dtype, Self.length / 2], SIMD[Self.dtype, Self.length / 2]]:
        """The first and the second half."""
        comptime half = Int(Self.length) // 2
        return (self.slice[half](), self.slice[half, offset=half]())

    def reversed(self) -> Self:
        """The lanes from last to first."""
        var out = self
        comptime for i in range(Int(Self.length)):
            out = __op_insert(out, i, __op_extract(self, Int(Self.length) - 1 - i))
        return out

    def rotate_left[shift: Int](self) -> Self:
        """Lane i + shift becomes lane i, around the end."""
        comptime assert Self.length > 1 or shift == 0, "for scalars the shift must be 0"
        comptime assert (
            -Int(Self.length) <= shift < Int(Self.length)
        ), "Constraint: -length <= shift < length"
        var out = self
        comptime for i in range(Int(Self.length)):
            out = __op_insert(out, i, __op_extract(self, (i + shift) % Int(Self.length)))
        return out

    def rotate_right[shift: Int](self) -> Self:
        """Lane i becomes lane i + shift, around the end."""
        return self.rotate_left[-shift]()

    def shift_left[shift: Int](self) -> Self:
        """Lane i + shift becomes lane i; zeros come in."""
        comptime assert (
            0 <= shift <= Int(Self.length)
        ), "shift must be greater than or equal to 0 and less than equal to the length"
        var out = Self()
        comptime for i in range(Int(Self.length) - shift):
            out = __op_insert(out, i, __op_extract(self, i + shift))
        return out

    def shift_right[shift: Int](self) -> Self:
        """Lane i becomes lane i + shift; zeros come in."""
        comptime assert (
            0 <= shift <= Int(Self.length)
        ), "shift must be greater than or equal to 0 and less than equal to the length"
        var out = Self()
        comptime for i in range(Int(Self.length) - shift):
            out = __op_insert(out, i + shift, __op_extract(self, i))
        return out

    def _dynamic_shuffle[
        mask_size: SIMDLength, //
    ](self, mask: SIMD[DType.uint8, mask_size]) -> SIMD[Self.dtype, mask_size]:
        var out = SIMD[Self.dtype, mask_size]()
        comptime for i in range(Int(mask_size)):
            var lane: Int = Int(mask[i])
            if lane < Int(Self.length):
                out = __op_insert(out, i, __op_extract(self, lane))
        return out

    @always_inline
    def reduce_add[size_out: Int = 1](self) -> SIMD[Self.dtype, size_out]:
        """The sum of the lanes, folded down to size_out lanes."""
        comptime assert Self.dtype != DType.bool, "the SIMD type must be numeric"
        comptime if size_out == 1:
            return __op_rebind[SIMD[Self.dtype, size_out]](__op_reduce_add(self))
        elif size_out == Int(Self.length):
            return __op_rebind[SIMD[Self.dtype, size_out]](self)
        else:
            comptime half = Int(Self.length) // 2
            var a = self.slice[half]()
            var b = self.slice[half, offset=half]()
            return __op_add(a, b).reduce_add[size_out]()

    @always_inline
    def reduce_mul[size_out: Int = 1](self) -> SIMD[Self.dtype, size_out]:
        """The product of the lanes, folded down to size_out lanes."""
        comptime assert Self.dtype != DType.bool, "the SIMD type must be numeric"
        comptime if size_out == 1:
            return __op_rebind[SIMD[Self.dtype, size_out]](__op_reduce_mul(self))
        elif size_out == Int(Self.length):
            return __op_rebind[SIMD[Self.dtype, size_out]](self)
        else:
            comptime half = Int(Self.length) // 2
            var a = self.slice[half]()
            var b = self.slice[half, offset=half]()
            return __op_mul(a, b).reduce_mul[size_out]()

    @always_inline
    def reduce_max[size_out: Int = 1](self) -> SIMD[Self.dtype, size_out]:
        """The maximum of the lanes, folded down to size_out lanes."""
        comptime if size_out == 1:
            comptime if Self.dtype == DType.bool:
                return __op_rebind[SIMD[Self.dtype, size_out]](__op_reduce_or(self))
            else:
                return __op_rebind[SIMD[Self.dtype, size_out]](__op_reduce_max(self))
        elif size_out == Int(Self.length):
            return __op_rebind[SIMD[Self.dtype, size_out]](self)
        else:
            comptime half = Int(Self.length) // 2
            var a = self.slice[half]()
            var b = self.slice[half, offset=half]()
            return __op_max(a, b).reduce_max[size_out]()

    @always_inline
    def reduce_min[size_out: Int = 1](self) -> SIMD[Self.dtype, size_out]:
        """The minimum of the lanes, folded down to size_out lanes."""
        comptime if size_out == 1:
            comptime if Self.dtype == DType.bool:
                return __op_rebind[SIMD[Self.dtype, size_out]](__op_reduce_and(self))
            else:
                return __op_rebind[SIMD[Self.dtype, size_out]](__op_reduce_min(self))
        elif size_out == Int(Self.length):
            return __op_rebind[SIMD[Self.dtype, size_out]](self)
        else:
            comptime half = Int(Self.length) // 2
            var a = self.slice[half]()
            var b = self.slice[half, offset=half]()
            return __op_min(a, b).reduce_min[size_out]()

    @always_inline
    def reduce_and[size_out: Int = 1](self) -> SIMD[Self.dtype, size_out]:
        """The conjunction of the lanes, folded down to size_out lanes."""
        comptime assert (
            not Self.dtype.is_floating_point()
        ), "must be an integral or bool type"
        comptime if size_out == 1:
            return __op_rebind[SIMD[Self.dtype, size_out]](__op_reduce_and(self))
        elif size_out == Int(Self.length):
            return __op_rebind[SIMD[Self.dtype, size_out]](self)
        else:
            comptime half = Int(Self.length) // 2
            var a = self.slice[half]()
            var b = self.slice[half, offset=half]()
            return __op_and(a, b).reduce_and[size_out]()

    @always_inline
    def reduce_or[size_out: Int = 1](self) -> SIMD[Self.dtype, size_out]:
        """The disjunction of the lanes, folded down to size_out lanes."""
        comptime assert (
            not Self.dtype.is_floating_point()
        ), "must be an integral or bool type"
        comptime if size_out == 1:
            return __op_rebind[SIMD[Self.dtype, size_out]](__op_reduce_or(self))
        elif size_out == Int(Self.length):
            return __op_rebind[SIMD[Self.dtype, size_out]](self)
        else:
            comptime half = Int(Self.length) // 2
            var a = self.slice[half]()
            var b = self.slice[half, offset=half]()
            return __op_or(a, b).reduce_or[size_out]()

    def sum(self) -> Scalar[Self.dtype]:
        """As a part of a `Coord`: the number itself."""
        comptime assert Self.dtype.is_integral(), "CoordLike requires integral types"
        comptime assert Self.length == 1, "CoordLike requires length == 1"
        return self[0]

    def reduce[
        func: def[width: SIMDLength](
            SIMD[Self.dtype, width], SIMD[Self.dtype, width]
        ) thin -> SIMD[Self.dtype, width],
        size_out: Int = 1,
    ](self) -> SIMD[Self.dtype, size_out]:
        """The lanes folded in halves by func until size_out are left."""
        comptime assert (
            size_out <= Int(Self.length)
        ), "reduction cannot increase simd width"
        comptime if size_out == Int(Self.length):
            return __op_rebind[SIMD[Self.dtype, size_out]](self)
        else:
            comptime half = Int(Self.length) // 2
            return func(self.slice[half](), self.slice[half, offset=half]()).reduce[
                func, size_out
            ]()

    def reduce_bit_count(self) -> Int:
        """Set bits of all lanes together."""
        comptime assert (
            not Self.dtype.is_floating_point()
        ), "must be an integral or bool type"
        return Int(__op_reduce_add(__op_popcount(self.to_bits()).cast[DType.int]()))

    def write_to(self, mut writer: Some[Writer]):
        """Writes the number, or the lanes in brackets: `[1, 2]`."""
        comptime if Self.length == 1:
            _write_scalar(__op_rebind[Scalar[Self.dtype]](self), writer)
        else:
            writer.write_string("[")
            for i in range(Int(Self.length)):
                if i > 0:
                    writer.write_string(", ")
                _write_scalar(self[i], writer)
            writer.write_string("]")

    def write_padded(self, mut writer: Some[Writer], width: Int):
        """Writes the number with spaces before it up to width, or the lanes so: `[  1,  2]`."""
        comptime if Self.length > 1:
            writer.write_string("[")
        for i in range(Int(Self.length)):
            if i > 0:
                writer.write_string(",")
            var text = String()
            _write_scalar(self[i], text)
            for _ in range(width - text.byte_length()):
                writer.write_string(" ")
            writer.write_string(text)
        comptime if Self.length > 1:
            writer.write_string("]")

    def write_repr_to(self, mut writer: Some[Writer]):
        """Writes the type too: `Int8(3)`, `SIMD[DType.int8, 2](1, 2)`; a bool alone is bare."""
        comptime if Self.length == 1:
            comptime if Self.dtype == DType.bool:
                self.write_to(writer)
            else:
                writer.write_string(_scalar_name(Self.dtype))
                writer.write_string("(")
                self.write_to(writer)
                writer.write_string(")")
        else:
            writer.write_string(__op_type_name[Self, 1]())
            writer.write_string("(")
            for i in range(Int(Self.length)):
                if i > 0:
                    writer.write_string(", ")
                _write_scalar(self[i], writer)
            writer.write_string(")")


@always_inline
def _pow_int[
    dtype: DType, length: SIMDLength, //
](base: SIMD[dtype, length], exp: Int) -> SIMD[dtype, length]:
    comptime if length == 1:
        return __op_powi(base, exp)
    else:
        var out = base
        comptime for i in range(Int(length)):
            out = __op_insert(out, i, __op_powi(__op_extract(base, i), exp))
        return out


def _simd_apply[
    dtype: DType,
    length: SIMDLength,
    F: AnyType,
    //,
    func: F,
    result_dtype: DType,
](x: SIMD[dtype, length]) -> SIMD[result_dtype, length]:
    var out = SIMD[result_dtype, length]()
    comptime for i in range(Int(length)):
        out = __op_insert(out, i, func[dtype, result_dtype](x[i]))
    return out


def _one_zero(d: DType) -> Bool:
    # whether 0.0 and -0.0 are two patterns of bits, which have to have one hash
    return d.is_floating_point() and (
        not d.is_float8() or d == DType.float8_e4m3fn or d == DType.float8_e5m2
    )


def _ordered[
    dtype: DType, length: SIMDLength, //, endian: Endian
](value: SIMD[dtype, length]) -> SIMD[dtype, length]:
    # the bytes of each lane turned around where endian is not the machine's
    comptime if endian == Endian.native() or size_of[Scalar[dtype]]() == 1:
        return value
    else:
        return __op_bitcast[SIMD[dtype, length]](__op_byteswap(value.to_bits()))


def _bits_type(d: DType) -> DType:
    var bytes: Int = d._size_of()
    if bytes == 1:
        return DType.uint8
    if bytes == 2:
        return DType.uint16
    if bytes == 4:
        return DType.uint32
    if bytes == 8:
        return DType.uint64
    if bytes == 16:
        return DType.uint128
    return DType.uint256


def _write_scalar[dtype: DType, //, W: Writer](value: Scalar[dtype], mut writer: W):
    comptime if dtype == DType.bool:
        writer.write_string("True" if __op_rebind[Bool](value) else "False")
    elif __op_target["is_gpu"]() != 0:
        writer._write_number(value)
    else:
        write_number_text(value, writer)


def write_number_text[dtype: DType, //, W: Writer](value: Scalar[dtype], mut writer: W):
    """Writes the digits."""
    comptime if dtype.is_floating_point():
        write_float(value, writer)
    elif dtype._size_of() > 8:
        write_wide_int(value, writer)
    elif dtype.is_signed():
        var v: Int = __op_cast[Int](value)
        if v < 0:
            write_int(__op_cast[UInt64](__op_neg(v)), True, writer)
        else:
            write_int(__op_cast[UInt64](v), False, writer)
    else:
        write_int(__op_cast[UInt64](value), False, writer)


def _scalar_name(d: DType) -> StaticString:
    if d == DType.int:
        return "Int"
    if d == DType.uint:
        return "UInt"
    if d == DType.int8:
        return "Int8"
    if d == DType.uint8:
        return "UInt8"
    if d == DType.int16:
        return "Int16"
    if d == DType.uint16:
        return "UInt16"
    if d == DType.int32:
        return "Int32"
    if d == DType.uint32:
        return "UInt32"
    if d == DType.int64:
        return "Int64"
    if d == DType.uint64:
        return "UInt64"
    if d == DType.int128:
        return "Int128"
    if d == DType.uint128:
        return "UInt128"
    if d == DType.int256:
        return "Int256"
    if d == DType.uint256:
        return "UInt256"
    if d == DType.float8_e4m3fn:
        return "Float8_e4m3fn"
    if d == DType.float8_e4m3fnuz:
        return "Float8_e4m3fnuz"
    if d == DType.float8_e5m2:
        return "Float8_e5m2"
    if d == DType.float8_e5m2fnuz:
        return "Float8_e5m2fnuz"
    if d == DType.float8_e8m0fnu:
        return "Float8_e8m0fnu"
    if d == DType.float16:
        return "Float16"
    if d == DType.bfloat16:
        return "BFloat16"
    if d == DType.float32:
        return "Float32"
    return "Float64"
