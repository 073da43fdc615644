# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Looking at bits under another type."""


@always_inline
def bitcast[
    src_dtype: DType, src_length: SIMDLength, //, dtype: DType, length: SIMDLength = src_length
](val: SIMD[src_dtype, src_length]) -> SIMD[dtype, length]:
    """The same bits as lanes of another type."""
    return __op_bitcast[SIMD[dtype, length]](val)


@always_inline
def pack_bits[
    length: SIMDLength, //, dtype: DType = _bits_dtype(Int(length))
](val: SIMD[DType.bool, length]) -> Scalar[dtype]:
    """Lane i becomes bit i."""
    var out = Scalar[dtype]()
    comptime for i in range(Int(length)):
        if val[i]:
            out = out | (Scalar[dtype](1) << Scalar[dtype](i))
    return out


@always_inline
def pack_bits[
    length: SIMDLength, //, dtype: DType, width: SIMDLength
](val: SIMD[DType.bool, length]) -> SIMD[dtype, width]:
    """Lane i becomes bit i of the bits of all lanes of the result, the lowest first."""
    comptime bits = Int(length) // Int(width)
    comptime assert bits * Int(width) == Int(length) and bits == dtype._bit_width(), (
        "the result must have as many bits as the argument has lanes"
    )
    var out = SIMD[dtype, width]()
    comptime for i in range(Int(length)):
        if val[i]:
            out[i // bits] |= Scalar[dtype](1) << Scalar[dtype](i % bits)
    return out


def _bits_dtype(bits: Int) -> DType:
    if bits <= 8:
        return DType.uint8
    if bits <= 16:
        return DType.uint16
    if bits <= 32:
        return DType.uint32
    if bits <= 64:
        return DType.uint64
    return DType.uint128
