# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Truth values, and the functions over many of them."""

from std.hash.hasher import Hasher
from std.builtin.mlir import MlirBool


trait Boolable:
    """A type whose values are true or false."""

    def __bool__(self) -> Bool:
        """Whether the value counts as true."""
        ...


@__layout("bool")
struct Bool(
    Boolable,
    Comparable,
    Copyable,
    Defaultable,
    Equatable,
    Floatable,
    Hashable,
    ImplicitlyCopyable,
    Intable,
    TrivialRegisterPassable,
    Writable,
):
    """True or False."""

    @always_inline
    def __init__(out self):
        self = __op_literal_value[Self, 0]()

    @always_inline
    def __init__[T: Boolable, //](out self, value: T):
        self = value.__bool__()

    @always_inline
    def __init__(out self, value: None):
        self = False

    @always_inline("builtin")
    @implicit
    def __init__(out self, value: MlirBool):
        self = Bool(value._value)

    @always_inline("builtin")
    @implicit
    def __init__(out self, value: Scalar[DType.bool]):
        self = __op_rebind[Bool](value)

    @always_inline("builtin")
    def __bool__(self) -> Bool:
        return self

    @always_inline
    def __int__(self) -> Int:
        return __op_cast[Int](self)

    @always_inline
    def __index__(self) -> Int:
        return __op_cast[Int](self)

    @always_inline
    def __float__(self) -> Float64:
        return __op_cast[Float64](self)

    @always_inline("builtin")
    def __eq__(self, rhs: Bool) -> Bool:
        return __op_eq(self, rhs)

    @always_inline("builtin")
    def __ne__(self, rhs: Bool) -> Bool:
        return __op_ne(self, rhs)

    @always_inline("builtin")
    def __lt__(self, rhs: Bool) -> Bool:
        return __op_and(__op_not(self), rhs)

    @always_inline("builtin")
    def __le__(self, rhs: Bool) -> Bool:
        return __op_or(__op_not(self), rhs)

    @always_inline("builtin")
    def __gt__(self, rhs: Bool) -> Bool:
        return __op_and(self, __op_not(rhs))

    @always_inline("builtin")
    def __ge__(self, rhs: Bool) -> Bool:
        return __op_or(self, __op_not(rhs))

    @always_inline("builtin")
    def __invert__(self) -> Bool:
        return __op_not(self)

    comptime MIN: Bool = False
    """The lesser of the two."""
    comptime MAX: Bool = True
    """The greater of the two."""

    @always_inline
    def __iand__(mut self, rhs: Bool):
        self = __op_and(self, rhs)

    @always_inline
    def __ior__(mut self, rhs: Bool):
        self = __op_or(self, rhs)

    @always_inline
    def __ixor__(mut self, rhs: Bool):
        self = __op_xor(self, rhs)

    @always_inline("builtin")
    def __and__(self, rhs: Bool) -> Bool:
        return __op_and(self, rhs)

    @always_inline("builtin")
    def __or__(self, rhs: Bool) -> Bool:
        return __op_or(self, rhs)

    @always_inline("builtin")
    def __xor__(self, rhs: Bool) -> Bool:
        return __op_xor(self, rhs)

    @always_inline("builtin")
    def __rand__(self, lhs: Bool) -> Bool:
        return __op_and(lhs, self)

    @always_inline("builtin")
    def __ror__(self, lhs: Bool) -> Bool:
        return __op_or(lhs, self)

    @always_inline("builtin")
    def __rxor__(self, lhs: Bool) -> Bool:
        return __op_xor(lhs, self)

    def __hash__[H: Hasher](self, mut hasher: H):
        hasher._update_with_simd(Scalar[DType.bool](self))

    def write_to(self, mut writer: Some[Writer]):
        """Writes `True` or `False`."""
        writer.write_string("True" if self else "False")

    def write_repr_to(self, mut writer: Some[Writer]):
        """Writes `True` or `False`, as write_to does."""
        writer.write_string("True" if self else "False")


def any[T: Iterable](ref iterable: T) -> Bool:
    """Whether some element counts as true."""
    for x in iterable:
        comptime assert conforms_to(type_of(x), Boolable), "elements must be Boolable"
        if x:
            return True
    return False


def any(value: SIMD) -> Bool:
    """Whether some lane is not zero."""
    return value.__bool__()


def all[T: Iterable](ref iterable: T) -> Bool:
    """Whether every element counts as true."""
    for x in iterable:
        comptime assert conforms_to(type_of(x), Boolable), "elements must be Boolable"
        if not x:
            return False
    return True


def all(value: SIMD) -> Bool:
    """Whether no lane is zero."""
    return __op_rebind[Bool](__op_reduce_and(value.cast[DType.bool]()))
