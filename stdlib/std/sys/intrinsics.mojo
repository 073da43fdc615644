# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Hints and special loads and stores."""


struct PrefetchOptions(ImplicitlyCopyable, TrivialRegisterPassable):
    """How memory will be used."""

    var _for_write: Bool
    var _locality: Int

    @always_inline
    def __init__(out self):
        self._for_write = False
        self._locality = 3

    @always_inline
    def for_read(self) -> Self:
        """It will be read."""
        return self

    @always_inline
    def for_write(self) -> Self:
        """It will be written."""
        var out = self
        out._for_write = True
        return out

    @always_inline
    def no_locality(self) -> Self:
        """It will be used once."""
        var out = self
        out._locality = 0
        return out

    @always_inline
    def low_locality(self) -> Self:
        """It will be used seldom."""
        var out = self
        out._locality = 1
        return out

    @always_inline
    def medium_locality(self) -> Self:
        """It will be used again."""
        var out = self
        out._locality = 2
        return out

    @always_inline
    def high_locality(self) -> Self:
        """It will be used often."""
        var out = self
        out._locality = 3
        return out

    @always_inline
    def to_data_cache(self) -> Self:
        """It is data."""
        return self

    @always_inline
    def to_instruction_cache(self) -> Self:
        """It is code."""
        return self


@always_inline
def prefetch[params: PrefetchOptions = PrefetchOptions()](addr: Pointer[_, _]):
    """A hint that memory will be used soon; C compilers do well without."""
    pass


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
    dtype: DType, size: SIMDLength, //
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
