# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What `__mlir_type`, `__mlir_attr` and `__mlir_op` lead to: a closed table of types and operations.

An operation is the function here whose name has `_` for each dot of the operation's.
"""


trait MlirMade(ImplicitlyCopyable, TrivialRegisterPassable):
    """A type of values that operations make."""

    @staticmethod
    def made[e: DType](value: Scalar[e]) -> Self:
        """The value under this type."""
        ...


@fieldwise_init
struct MlirBuiltin[d: DType](MlirMade):
    """`index`, `i1` and the like."""

    var _value: Scalar[Self.d]

    @staticmethod
    @always_inline
    def made[e: DType](value: Scalar[e]) -> Self:
        """The value as a number of type d; an `i1` keeps the lowest bit."""
        comptime if Self.d == DType.bool and e != DType.bool:
            var low = __op_and(__op_cast[Int](value), __op_literal_value[Int, 1]())
            return Self(__op_cast[Scalar[Self.d]](low))
        else:
            return Self(__op_cast[Scalar[Self.d]](value))


@fieldwise_init
struct MlirVector[d: DType, n: Int](MlirMade):
    """`!kgen.scalar` and `!kgen.simd`."""

    var _value: SIMD[Self.d, Self.n]

    @staticmethod
    @always_inline
    def made[e: DType](value: Scalar[e]) -> Self:
        """The value in all n lanes, as numbers of type d."""
        return Self(SIMD[Self.d, Self.n](__op_cast[Scalar[Self.d]](value)))


comptime MlirIndex = MlirBuiltin[DType.int]
"""`index`: an integer of 64 bits, as Int is."""
comptime MlirBool = MlirBuiltin[DType.bool]
"""`i1`: one bit, True or False."""


@always_inline
def index_add(a: MlirIndex, b: MlirIndex) -> MlirIndex:
    """The sum; it wraps around."""
    return MlirIndex(a._value + b._value)


@always_inline
def index_sub(a: MlirIndex, b: MlirIndex) -> MlirIndex:
    """The difference; it wraps around."""
    return MlirIndex(a._value - b._value)


@always_inline
def index_mul(a: MlirIndex, b: MlirIndex) -> MlirIndex:
    """The product; it wraps around."""
    return MlirIndex(a._value * b._value)


@always_inline
def index_divs(a: MlirIndex, b: MlirIndex) -> MlirIndex:
    """The quotient, rounded towards zero."""
    return MlirIndex(a._value / b._value)


@always_inline
def index_floordivs(a: MlirIndex, b: MlirIndex) -> MlirIndex:
    """The quotient, rounded down."""
    return MlirIndex(a._value // b._value)


@always_inline
def index_rems(a: MlirIndex, b: MlirIndex) -> MlirIndex:
    """What is left by index_divs; it has the sign of a."""
    return MlirIndex(a._value - a._value / b._value * b._value)


@always_inline
def index_and(a: MlirIndex, b: MlirIndex) -> MlirIndex:
    """The bits set in both."""
    return MlirIndex(a._value & b._value)


@always_inline
def index_or(a: MlirIndex, b: MlirIndex) -> MlirIndex:
    """The bits set in one or both."""
    return MlirIndex(a._value | b._value)


@always_inline
def index_xor(a: MlirIndex, b: MlirIndex) -> MlirIndex:
    """The bits set in one alone."""
    return MlirIndex(a._value ^ b._value)


@always_inline
def index_shl(a: MlirIndex, b: MlirIndex) -> MlirIndex:
    """The bits moved up by b places."""
    return MlirIndex(a._value << b._value)


@always_inline
def index_shrs(a: MlirIndex, b: MlirIndex) -> MlirIndex:
    """The bits moved down by b places; the sign stays."""
    return MlirIndex(a._value >> b._value)


@always_inline
def index_maxs(a: MlirIndex, b: MlirIndex) -> MlirIndex:
    """The greater one."""
    return a if a._value > b._value else b


@always_inline
def index_mins(a: MlirIndex, b: MlirIndex) -> MlirIndex:
    """The smaller one."""
    return a if a._value < b._value else b


@always_inline
def index_constant[*, value: MlirIndex]() -> MlirIndex:
    """The value of the attribute."""
    return value


@always_inline
def index_castu[*, _type: MlirMade](a: MlirIndex) -> _type:
    """The number as one of `_type`; it keeps the low bits where that is narrower."""
    return _type.made(a._value)


@always_inline
def index_casts[*, _type: MlirMade](a: MlirIndex) -> _type:
    """The number as one of `_type`; it keeps the low bits where that is narrower."""
    return _type.made(a._value)


@always_inline
def index_cmp[*, pred: StringLiteral](a: MlirIndex, b: MlirIndex) -> MlirBool:
    """Whether pred holds: `eq`, `ne`, or `lt`, `le`, `gt`, `ge` behind an `s` for signed or a `u`
    for unsigned numbers. Another pred is an error of the compilation."""
    comptime if pred == "eq":
        return MlirBool(Scalar[DType.bool](a._value == b._value))
    elif pred == "ne":
        return MlirBool(Scalar[DType.bool](a._value != b._value))
    elif pred == "slt":
        return MlirBool(Scalar[DType.bool](a._value < b._value))
    elif pred == "sle":
        return MlirBool(Scalar[DType.bool](a._value <= b._value))
    elif pred == "sgt":
        return MlirBool(Scalar[DType.bool](a._value > b._value))
    elif pred == "sge":
        return MlirBool(Scalar[DType.bool](a._value >= b._value))
    elif pred == "ult":
        return MlirBool(Scalar[DType.bool](UInt(a._value) < UInt(b._value)))
    elif pred == "ule":
        return MlirBool(Scalar[DType.bool](UInt(a._value) <= UInt(b._value)))
    elif pred == "ugt":
        return MlirBool(Scalar[DType.bool](UInt(a._value) > UInt(b._value)))
    else:
        comptime assert pred == "uge", "no such predicate"
        return MlirBool(Scalar[DType.bool](UInt(a._value) >= UInt(b._value)))


@always_inline
def pop_xor[d: DType, //](a: MlirBuiltin[d], b: MlirBuiltin[d]) -> MlirBuiltin[d]:
    """The bits set in one alone."""
    return MlirBuiltin[d](a._value ^ b._value)


@always_inline
def pop_and[d: DType, //](a: MlirBuiltin[d], b: MlirBuiltin[d]) -> MlirBuiltin[d]:
    """The bits set in both."""
    return MlirBuiltin[d](a._value & b._value)


@always_inline
def pop_or[d: DType, //](a: MlirBuiltin[d], b: MlirBuiltin[d]) -> MlirBuiltin[d]:
    """The bits set in one or both."""
    return MlirBuiltin[d](a._value | b._value)


@always_inline
def pop_cast_from_builtin[d: DType, //, *, _type: MlirMade](a: MlirBuiltin[d]) -> _type:
    """The number of a builtin type as one of `_type`, a scalar."""
    return _type.made(a._value)


@always_inline
def pop_cast_to_builtin[d: DType, //, *, _type: MlirMade](a: MlirVector[d, 1]) -> _type:
    """The scalar as a number of `_type`, a builtin type."""
    return _type.made(a._value)


@always_inline
def pop_cast[d: DType, //, *, _type: MlirMade](a: MlirVector[d, 1]) -> _type:
    """The scalar converted to `_type`."""
    return _type.made(a._value)


@always_inline
def pop_simd_splat[d: DType, //, *, _type: MlirMade](a: MlirVector[d, 1]) -> _type:
    """The scalar in all lanes of `_type`."""
    return _type.made(a._value)


@always_inline
def pop_simd_extractelement[d: DType, n: Int, //](
    a: MlirVector[d, n], i: MlirIndex
) -> MlirVector[d, 1]:
    """Lane i, which is not checked."""
    return MlirVector[d, 1](__op_extract(a._value, i._value))


@always_inline
def pop_select[T: ImplicitlyCopyable, //](c: MlirVector[DType.bool, 1], a: T, b: T) -> T:
    """a where c holds, else b."""
    if c._value:
        return a
    return b
