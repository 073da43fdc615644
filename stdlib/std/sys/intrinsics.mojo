# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Hints, special loads and stores, and what LLVM has names for."""

from std.sys._assembly import inlined_assembly
from std.sys._llvm import call_intrinsic


@always_inline
def llvm_intrinsic[
    intrin: StaticString,
    type: TrivialRegisterPassable,
    *types: AnyType,
    has_side_effect: Bool = True,
](*args: *types) -> type:
    """What LLVM's intrinsic does, of those that have a meaning in C: arithmetic, bits, rounding,
    elementary functions, `vector.reduce`, saturation, `memcpy` and the like, hints. The types at the
    end of a name may be left out. Others are errors while compiling.

    Parameters:
        intrin: The name, as `llvm.ctpop`.
        type: The type of the result, NoneType if there is none.
        types: The types of the arguments.
        has_side_effect: Nothing depends on it here.

    Args:
        args: What LLVM says the intrinsic takes.

    Returns:
        The result.
    """
    return call_intrinsic[intrin, type](*args)


@fieldwise_init
struct PrefetchLocality(ImplicitlyCopyable, TrivialRegisterPassable):
    """How long memory will be of use."""

    var value: Int32
    """0 for once, to 3 for often."""

    comptime NONE = Self(0)
    """Once."""
    comptime LOW = Self(1)
    """Seldom."""
    comptime MEDIUM = Self(2)
    """Again."""
    comptime HIGH = Self(3)
    """Often."""

    @always_inline
    def __init__(out self, value: Int):
        """The locality of this number, from 0 to 3."""
        self.value = Int32(value)


@fieldwise_init
struct PrefetchRW(Equatable, ImplicitlyCopyable, TrivialRegisterPassable):
    """Whether memory will be read or written."""

    var value: Int32
    """0 to read, 1 to write."""

    comptime READ = Self(0)
    """It will be read."""
    comptime WRITE = Self(1)
    """It will be written."""

    @always_inline
    def __init__(out self, value: Int):
        """Reading for 0, writing for 1."""
        self.value = Int32(value)

    @always_inline
    def __eq__(self, other: Self) -> Bool:
        """Whether both are the same."""
        return self.value == other.value


@fieldwise_init
struct PrefetchCache(ImplicitlyCopyable, TrivialRegisterPassable):
    """What memory holds."""

    var value: Int32
    """0 for instructions, 1 for data."""

    comptime INSTRUCTION = Self(0)
    """Instructions."""
    comptime DATA = Self(1)
    """Data."""

    @always_inline
    def __init__(out self, value: Int):
        """Instructions for 0, data for 1."""
        self.value = Int32(value)


struct PrefetchOptions(Defaultable, ImplicitlyCopyable, TrivialRegisterPassable):
    """How memory will be used: by default, data that is read often."""

    var rw: PrefetchRW
    """Whether it is read or written."""
    var locality: PrefetchLocality
    """How long it is of use."""
    var cache: PrefetchCache
    """What it holds."""

    @always_inline
    def __init__(out self):
        """Data that is read often."""
        self.rw = PrefetchRW.READ
        self.locality = PrefetchLocality.HIGH
        self.cache = PrefetchCache.DATA

    @always_inline
    def for_read(self) -> Self:
        """The same, but read."""
        var out = self
        out.rw = PrefetchRW.READ
        return out

    @always_inline
    def for_write(self) -> Self:
        """The same, but written."""
        var out = self
        out.rw = PrefetchRW.WRITE
        return out

    @always_inline
    def no_locality(self) -> Self:
        """The same, but used once."""
        var out = self
        out.locality = PrefetchLocality.NONE
        return out

    @always_inline
    def low_locality(self) -> Self:
        """The same, but used seldom."""
        var out = self
        out.locality = PrefetchLocality.LOW
        return out

    @always_inline
    def medium_locality(self) -> Self:
        """The same, but used again."""
        var out = self
        out.locality = PrefetchLocality.MEDIUM
        return out

    @always_inline
    def high_locality(self) -> Self:
        """The same, but used often."""
        var out = self
        out.locality = PrefetchLocality.HIGH
        return out

    @always_inline
    def to_data_cache(self) -> Self:
        """The same, but data."""
        var out = self
        out.cache = PrefetchCache.DATA
        return out

    @always_inline
    def to_instruction_cache(self) -> Self:
        """The same, but instructions."""
        var out = self
        out.cache = PrefetchCache.INSTRUCTION
        return out


@always_inline
def prefetch[params: PrefetchOptions = PrefetchOptions()](addr: Pointer[_, _]):
    """A hint that memory will be used soon; C compilers do well without."""
    pass


@always_inline
def expect[T: TrivialRegisterPassable, //, expected_val: T](val: T) -> T:
    """val, which is mostly expected_val: a hint that C compilers do well without."""
    return val


@always_inline
def likely(val: Bool) -> Bool:
    """val, which is mostly true."""
    return val


@always_inline
def unlikely(val: Bool) -> Bool:
    """val, which is mostly false."""
    return val


@always_inline
def assume(val: Bool):
    """A promise that val is true."""
    pass


def masked_load[
    dtype: DType, //, size: SIMDLength, alignment: Int = 1
](
    addr: Pointer[Scalar[dtype], _],
    mask: SIMD[DType.bool, size],
    passthrough: SIMD[dtype, size],
) -> SIMD[dtype, size]:
    """The lanes of mask from memory, the others from passthrough."""
    var out = passthrough
    for i in range(Int(size)):
        if mask[i]:
            out[i] = addr[unsafe_offset=i]
    return out


def masked_store[
    dtype: DType, //, size: SIMDLength, alignment: Int = 1
](
    value: SIMD[dtype, size],
    addr: Pointer[mut=True, Scalar[dtype], _],
    mask: SIMD[DType.bool, size],
):
    """Writes the lanes of mask."""
    for i in range(Int(size)):
        if mask[i]:
            addr[unsafe_offset=i] = value[i]


def compressed_store[
    dtype: DType, size: SIMDLength
](
    value: SIMD[dtype, size],
    addr: Pointer[mut=True, Scalar[dtype], _],
    mask: SIMD[DType.bool, size],
):
    """Writes the lanes of mask side by side."""
    var at: Int = 0
    for i in range(Int(size)):
        if mask[i]:
            addr[unsafe_offset=at] = value[i]
            at += 1


def strided_load[
    dtype: DType, //, simd_width: Int
](addr: Pointer[Scalar[dtype], _], stride: Int) -> SIMD[dtype, simd_width]:
    """Lanes that lie stride apart."""
    return addr.unsafe_strided_load[simd_width](stride)


def strided_store[
    dtype: DType, //, simd_width: SIMDLength
](value: SIMD[dtype, simd_width], addr: Pointer[mut=True, Scalar[dtype], _], stride: Int):
    """Writes the lanes stride apart, the first at addr."""
    comptime for i in range(Int(simd_width)):
        addr[unsafe_offset=i * stride] = value[i]


def gather[
    dtype: DType, size: SIMDLength, //, *, invariant: Bool = False, alignment: Int = 0
](
    var base: SIMD[DType.int, size], mask: SIMD[DType.bool, size], passthrough: SIMD[dtype, size]
) -> SIMD[dtype, size]:
    """The lanes of mask from the addresses in base, the others from passthrough."""
    var out = passthrough
    comptime for i in range(Int(size)):
        if mask[i]:
            out[i] = __op_deref(
                __op_inttoptr[Pointer[Scalar[dtype], MutUntrackedOrigin]](base[i])
            )
    return out


def scatter[
    dtype: DType, size: SIMDLength, //, *, alignment: Int = 0
](value: SIMD[dtype, size], var base: SIMD[DType.int, size], mask: SIMD[DType.bool, size]):
    """Writes the lanes of mask to the addresses in base, from the first lane to the last."""
    comptime for i in range(Int(size)):
        if mask[i]:
            __op_deref(
                __op_inttoptr[Pointer[Scalar[dtype], MutUntrackedOrigin]](base[i])
            ) = value[i]
