# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The names that are visible everywhere."""

from std.builtin._coroutine import Coroutine as __Coroutine, RaisingCoroutine as __RaisingCoroutine
from std.builtin._older import (
    ExternalOrigin,
    ImmUnsafePointer,
    ImmutExternalOrigin,
    ImmutOpaquePointer,
    ImmutOrigin,
    ImmutUnsafeAnyOrigin,
    ImmutUnsafePointer,
    ImmutUntrackedOrigin,
    ImplicitlyDeletable,
    ImplicitlyDestructible,
    InlineArray,
    MutExternalOrigin,
    MutUnsafePointer,
    OptionalUnsafePointer,
    SIMDSize,
    StaticConstantOrigin,
)
from std.builtin.bool import Bool, Boolable, all, any
from std.builtin.builtin_slice import Slice, slice
from std.builtin.comparable import Comparable, Equatable, Identifiable
from std.builtin.conversions import (
    Absable,
    Floatable,
    FloatableRaising,
    Indexer,
    Intable,
    IntableRaising,
    Powable,
    Roundable,
    index,
)
from std.builtin.debug_assert import debug_assert
from std.builtin.dtype import DType
from std.builtin.error import Error
from std.builtin.float_literal import FloatLiteral
from std.builtin.format_int import bin, hex, oct
from std.builtin.int_literal import IntLiteral
from std.builtin.len import Sized, SizedRaising, len
from std.builtin.none import Never, NoneType, __None
from std.builtin.origin import (
    AnyOrigin,
    ImmOrigin,
    ImmStaticOrigin,
    ImmUnsafeAnyOrigin,
    ImmUntrackedOrigin,
    ImmutAnyOrigin,
    MutAnyOrigin,
    MutOrigin,
    MutUnsafeAnyOrigin,
    MutUntrackedOrigin,
    Origin,
    OriginSet,
    UnsafeAnyOrigin,
    UntrackedOrigin,
)
from std.builtin.range import range
from std.builtin.rebind import rebind, rebind_var
from std.builtin.reversed import reversed
from std.builtin.simd_length import SIMDLength
from std.builtin.some import Some, SomeTypeList
from std.builtin.sort import partition, sort
from std.builtin.string_literal import StringLiteral
from std.builtin.swap import swap
from std.builtin.tuple import Tuple
from std.builtin.utility import breakpoint, deinit
from std.builtin.variadics import ParameterList, TypeList
from std.builtin.value import (
    AnyType,
    Copyable,
    Defaultable,
    Deinitable,
    EnumLike,
    ImplicitlyCopyable,
    Movable,
    RegisterPassable,
    TrivialRegisterPassable,
    materialize,
)
from std.builtin.variadics import VariadicList, VariadicPack
from std.collections.array import Array
from std.collections.dict import Dict
from std.collections.list import List
from std.collections.optional import Optional
from std.collections.span import ImmSpan, MutSpan, Span
from std.collections.string._repr import ascii
from std.collections.string.codepoint import Codepoint, chr, ord
from std.collections.string.numbers import atof, atol
from std.collections.string.string import String
from std.collections.string.string_span import (
    ImmStringSlice,
    ImmStringSpan,
    StaticString,
    StringSlice,
    StringSpan,
)
from std.documentation.documentation import doc_hidden
from std.format.repr import repr
from std.format.writable import Writable, Writer
from std.hash.hash import hash
from std.hash.hasher import Hashable, KeyElement
from std.io.file import FileHandle, open
from std.io.io import input, print
from std.iter import (
    Iterable,
    IterableOwned,
    Iterator,
    StopIteration,
    enumerate,
    iter,
    map,
    next,
    zip,
)
from std.math.basic import abs, divmod, max, min, pow, round
from std.memory.address_space import AddressSpace
from std.memory.alloc import alloc
from std.memory.pointer import (
    ImmOpaquePointer,
    ImmPointer,
    MutOpaquePointer,
    MutPointer,
    OpaquePointer,
    OptionalPointer,
    Pointer,
    UnsafePointer,
)
from std.reflection.type_info import reflect
from std.simd import (
    BFloat16,
    Byte,
    Float16,
    Float32,
    Float64,
    Int,
    Int8,
    Int16,
    Int32,
    Int64,
    Int128,
    Scalar,
    SIMD,
    UInt,
    UInt8,
    UInt16,
    UInt32,
    UInt64,
    UInt128,
    UInt256,
    Int256,
    Float8_e4m3fn,
    Float8_e4m3fnuz,
    Float8_e5m2,
    Float8_e5m2fnuz,
    Float8_e8m0fnu,
)
