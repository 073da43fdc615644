# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The intrinsics of LLVM that have a meaning in C, by their names."""

from std.math import (
    acos,
    asin,
    atan,
    atan2,
    copysign,
    cos,
    cosh,
    exp,
    exp2,
    log,
    log10,
    log2,
    sin,
    sinh,
    tan,
    tanh,
)
from std.builtin.dtype import _int_type_of_width, _uint_type_of_width
from std.os import abort


def _is_type_word(word: StringSpan) -> Bool:
    """Whether it names types in an intrinsic: i32, v4f32, p0."""
    var digits = 0
    for c in word.codepoint_slices():
        if c in "0123456789":
            digits += 1
        elif c not in "ifvpbxn":
            return False
    return digits > 0


def _without_types(name: StaticString) -> String:
    """The name of an intrinsic, without the types of its overload at the end."""
    var parts = name.split(".")
    while len(parts) > 2 and _is_type_word(parts[len(parts) - 1]):
        _ = parts.pop()
    return ".".join(parts)


def _unknown[name: StaticString]() -> Never:
    """Stops the compiler."""
    comptime assert False, String(
        "'", name, "' with such arguments is not among LLVM's intrinsics that have a meaning in C"
    )
    __op_unreachable()


@always_inline
def _none[name: StaticString]():
    """An intrinsic without arguments."""
    comptime base = _without_types(name)
    comptime if base == "llvm.trap" or base == "llvm.debugtrap":
        abort()
    elif base != "llvm.donothing" and base != "llvm.sideeffect":
        _unknown[name]()


@always_inline
def _unary[name: StaticString](x: SIMD) -> type_of(x):
    """An intrinsic of one number or vector, with a result of its type."""
    comptime base = _without_types(name)
    comptime if base == "llvm.ctpop":
        return __op_popcount(x)
    elif base == "llvm.bswap":
        return __op_byteswap(x)
    elif base == "llvm.bitreverse":
        return __op_bitreverse(x)
    elif base == "llvm.sqrt":
        return __op_sqrt(x)
    elif base == "llvm.floor":
        return __op_floor(x)
    elif base == "llvm.ceil":
        return __op_ceil(x)
    elif base == "llvm.trunc":
        return __op_trunc(x)
    elif base == "llvm.rint" or base == "llvm.nearbyint" or base == "llvm.roundeven":
        return __op_round(x)
    elif base == "llvm.round":
        return _away(x)
    elif base == "llvm.fabs":
        return __op_abs(x)
    elif base == "llvm.canonicalize" or base == "llvm.arithmetic.fence":
        return x
    elif base == "llvm.sin":
        return sin(x)
    elif base == "llvm.cos":
        return cos(x)
    elif base == "llvm.tan":
        return tan(x)
    elif base == "llvm.asin":
        return asin(x)
    elif base == "llvm.acos":
        return acos(x)
    elif base == "llvm.atan":
        return atan(x)
    elif base == "llvm.sinh":
        return sinh(x)
    elif base == "llvm.cosh":
        return cosh(x)
    elif base == "llvm.tanh":
        return tanh(x)
    elif base == "llvm.exp":
        return exp(x)
    elif base == "llvm.exp2":
        return exp2(x)
    elif base == "llvm.log":
        return log(x)
    elif base == "llvm.log2":
        return log2(x)
    elif base == "llvm.log10":
        return log10(x)
    else:
        _unknown[name]()


@always_inline
def _away(x: SIMD) -> type_of(x):
    """The nearest integer, of two the one farther from 0."""
    var whole = __op_trunc(x)
    var step = copysign(type_of(x)(1), x)
    return __op_select(__op_ge(__op_abs(x - whole), type_of(x)(0.5)), whole + step, whole)


def _signed_type[dtype: DType]() -> DType:
    """The signed integer of the same width; dtype itself where it is a float."""
    return _int_type_of_width[dtype._bit_width()]() if dtype.is_integral() else dtype


def _unsigned_type[dtype: DType]() -> DType:
    """The unsigned integer of the same width."""
    return _uint_type_of_width[dtype._bit_width()]()


@always_inline
def _least[to: DType](a: SIMD, b: type_of(a)) -> type_of(a):
    """Lane by lane the lesser, as numbers of type to."""
    comptime T = SIMD[to, a.length]
    return __op_bitcast[type_of(a)](__op_min(__op_bitcast[T](a), __op_bitcast[T](b)))


@always_inline
def _greatest[to: DType](a: SIMD, b: type_of(a)) -> type_of(a):
    """Lane by lane the greater, as numbers of type to."""
    comptime T = SIMD[to, a.length]
    return __op_bitcast[type_of(a)](__op_max(__op_bitcast[T](a), __op_bitcast[T](b)))


@always_inline
def _reduction[name: StaticString](x: SIMD) -> Scalar[x.dtype]:
    """One number made of the lanes of a vector."""
    comptime base = _without_types(name)
    comptime if base == "llvm.vector.reduce.add":
        return x.reduce_add()
    elif base == "llvm.vector.reduce.mul":
        return x.reduce_mul()
    else:
        var out = x[0]
        comptime for i in range(1, Int(x.length)):
            comptime if base == "llvm.vector.reduce.and":
                out = __op_and(out, x[i])
            elif base == "llvm.vector.reduce.or":
                out = __op_or(out, x[i])
            elif base == "llvm.vector.reduce.xor":
                out = __op_xor(out, x[i])
            elif base == "llvm.vector.reduce.smax" or base == "llvm.vector.reduce.fmax":
                out = _greatest[_signed_type[x.dtype]()](out, x[i])
            elif base == "llvm.vector.reduce.smin" or base == "llvm.vector.reduce.fmin":
                out = _least[_signed_type[x.dtype]()](out, x[i])
            elif base == "llvm.vector.reduce.umax":
                out = _greatest[_unsigned_type[x.dtype]()](out, x[i])
            elif base == "llvm.vector.reduce.umin":
                out = _least[_unsigned_type[x.dtype]()](out, x[i])
            else:
                _unknown[name]()
        return out


@always_inline
def _sum_in_range[dtype: DType, n: SIMDLength, //](
    a: SIMD[dtype, n], b: SIMD[dtype, n]
) -> SIMD[dtype, n]:
    """The sum, or the end of the type that it is beyond."""
    comptime T = SIMD[dtype, n]
    var sum = a + b
    comptime if dtype.is_unsigned():
        return __op_select(__op_lt(sum, a), T.MAX, sum)
    else:
        var end = __op_select(__op_lt(a, T(0)), T.MIN, T.MAX)
        return __op_select(__op_lt((sum ^ a) & (sum ^ b), T(0)), end, sum)


@always_inline
def _difference_in_range[dtype: DType, n: SIMDLength, //](
    a: SIMD[dtype, n], b: SIMD[dtype, n]
) -> SIMD[dtype, n]:
    """The difference, or the end of the type that it is beyond."""
    comptime T = SIMD[dtype, n]
    var left = a - b
    comptime if dtype.is_unsigned():
        return __op_select(__op_lt(a, b), T.MIN, left)
    else:
        var end = __op_select(__op_lt(a, T(0)), T.MIN, T.MAX)
        return __op_select(__op_lt((left ^ a) & (a ^ b), T(0)), end, left)


@always_inline
def _binary[name: StaticString](a: SIMD, b: type_of(a)) -> type_of(a):
    """An intrinsic of two numbers or vectors of one type."""
    comptime base = _without_types(name)
    comptime signed = _signed_type[a.dtype]()
    comptime unsigned = _unsigned_type[a.dtype]() if a.dtype.is_integral() else a.dtype
    comptime if base == "llvm.smax":
        return _greatest[signed](a, b)
    elif base == "llvm.smin":
        return _least[signed](a, b)
    elif base == "llvm.umax":
        return _greatest[unsigned](a, b)
    elif base == "llvm.umin":
        return _least[unsigned](a, b)
    elif base == "llvm.maxnum":
        return __op_select(__op_ne(a, a), b, __op_select(__op_ne(b, b), a, __op_max(a, b)))
    elif base == "llvm.minnum":
        return __op_select(__op_ne(a, a), b, __op_select(__op_ne(b, b), a, __op_min(a, b)))
    elif base == "llvm.maximum":
        return __op_select(__op_ne(a, a), a, __op_select(__op_ne(b, b), b, __op_max(a, b)))
    elif base == "llvm.minimum":
        return __op_select(__op_ne(a, a), a, __op_select(__op_ne(b, b), b, __op_min(a, b)))
    elif base == "llvm.copysign":
        return copysign(a, b)
    elif base == "llvm.pow":
        return __op_pow(a, b)
    elif base == "llvm.atan2":
        return atan2(a, b)
    elif base == "llvm.sadd.sat":
        comptime T = SIMD[signed, a.length]
        return __op_bitcast[type_of(a)](
            _sum_in_range(__op_bitcast[T](a), __op_bitcast[T](b))
        )
    elif base == "llvm.ssub.sat":
        comptime T = SIMD[signed, a.length]
        return __op_bitcast[type_of(a)](
            _difference_in_range(__op_bitcast[T](a), __op_bitcast[T](b))
        )
    elif base == "llvm.uadd.sat":
        comptime T = SIMD[unsigned, a.length]
        return __op_bitcast[type_of(a)](
            _sum_in_range(__op_bitcast[T](a), __op_bitcast[T](b))
        )
    elif base == "llvm.usub.sat":
        comptime T = SIMD[unsigned, a.length]
        return __op_bitcast[type_of(a)](
            _difference_in_range(__op_bitcast[T](a), __op_bitcast[T](b))
        )
    elif base == "llvm.expect":
        return a
    else:
        _unknown[name]()


@always_inline
def _flagged[name: StaticString](a: SIMD, flag: Bool) -> type_of(a):
    """An intrinsic of a number or vector and a Bool that allows what is undefined in C."""
    comptime base = _without_types(name)
    comptime if base == "llvm.ctlz":
        return __op_clz(a)
    elif base == "llvm.cttz":
        return __op_ctz(a)
    elif base == "llvm.abs":
        comptime T = SIMD[_signed_type[a.dtype](), a.length]
        return __op_bitcast[type_of(a)](__op_abs(__op_bitcast[T](a)))
    else:
        _unknown[name]()


@always_inline
def _ternary[name: StaticString](a: SIMD, b: type_of(a), c: type_of(a)) -> type_of(a):
    """An intrinsic of three numbers or vectors of one type."""
    comptime base = _without_types(name)
    comptime if base == "llvm.fma":
        return __op_fma(a, b, c)
    elif base == "llvm.fmuladd":
        return a * b + c
    elif base == "llvm.fshl" or base == "llvm.fshr":
        comptime T = SIMD[_unsigned_type[a.dtype](), a.length]
        comptime bits = T(a.dtype._bit_width())
        var high = __op_bitcast[T](a)
        var low = __op_bitcast[T](b)
        var by = __op_bitcast[T](c) % bits
        comptime if base == "llvm.fshl":
            var moved = __op_or(__op_shl(high, by), __op_shr(low, bits - by))
            return __op_bitcast[type_of(a)](__op_select(__op_eq(by, T(0)), high, moved))
        else:
            var moved = __op_or(__op_shl(high, bits - by), __op_shr(low, by))
            return __op_bitcast[type_of(a)](__op_select(__op_eq(by, T(0)), low, moved))
    else:
        _unknown[name]()


@always_inline
def _powi[name: StaticString](a: SIMD, b: Int32) -> type_of(a):
    """A power with a whole exponent."""
    comptime assert _without_types(name) == "llvm.powi" and a.dtype.is_floating_point(), String(
        "'", name, "' with such arguments is not among LLVM's intrinsics that have a meaning in C"
    )
    return __op_powi(a, Int(b))


@always_inline
def _of_memory[name: StaticString](to: Pointer, source: Pointer, count: Int, flag: Bool):
    """What moves bytes."""
    comptime base = _without_types(name)
    comptime if base == "llvm.memcpy" or base == "llvm.memcpy.inline" or base == "llvm.memmove":
        external_call["memmove", NoneType](
            __op_ptrcast[Pointer[UInt8, MutUntrackedOrigin]](to),
            __op_ptrcast[Pointer[UInt8, MutUntrackedOrigin]](source),
            count,
        )
    else:
        _unknown[name]()


@always_inline
def _filled[name: StaticString](to: Pointer, byte: Scalar, count: Int, flag: Bool):
    """What sets bytes."""
    comptime base = _without_types(name)
    comptime if base == "llvm.memset" or base == "llvm.memset.inline":
        var at = __op_ptrcast[Pointer[UInt8, MutUntrackedOrigin]](to)
        for i in range(count):
            __op_deref(__op_offset(at, i)) = __op_cast[UInt8](byte)
    else:
        _unknown[name]()


@always_inline
def call_intrinsic[
    name: StaticString, type: TrivialRegisterPassable, *types: AnyType
](*args: *types) -> type:
    """The intrinsic of this name; what type and arguments it takes is found by their number."""
    comptime n = len(types)
    comptime base = _without_types(name)
    comptime if type == NoneType:
        comptime if n == 0:
            _none[name]()
        elif n == 1 and base == "llvm.assume":
            pass
        elif n == 4 and base == "llvm.prefetch":
            pass
        elif n == 4 and base == "llvm.memset":
            _filled[name](args[0], args[1], __op_cast[Int](args[2]), args[3])
        elif n == 4:
            _of_memory[name](args[0], args[1], __op_cast[Int](args[2]), args[3])
        else:
            _unknown[name]()
        return __op_rebind[type](None)
    elif base.startswith("llvm.vector.reduce.") and n == 1:
        return __op_rebind[type](_reduction[name](args[0]))
    elif base == "llvm.expect" and n == 2:
        return __op_rebind[type](args[0])
    elif base == "llvm.powi" and n == 2:
        return __op_rebind[type](_powi[name](args[0], args[1]))
    elif n == 1:
        return __op_rebind[type](_unary[name](args[0]))
    elif n == 2 and types[1] == Bool:
        return __op_rebind[type](_flagged[name](args[0], args[1]))
    elif n == 2:
        return __op_rebind[type](_binary[name](args[0], args[1]))
    elif n == 3:
        return __op_rebind[type](_ternary[name](args[0], args[1], args[2]))
    else:
        _unknown[name]()
