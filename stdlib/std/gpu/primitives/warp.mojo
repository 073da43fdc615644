# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What the threads of a warp do together: each gives a value and gets one that others gave.

CUDA has instructions for it. In OpenCL C 1.2 the values go through shared memory, with barriers of
the whole block: there all threads of a block have to come to each of these calls."""

from std.gpu.globals import WARP_SIZE
from std.gpu.primitives.id import lane_id
from std.memory import bitcast

comptime _ALL = UInt(0xFFFFFFFF)
comptime _Combine = def[dtype: DType, width: SIMDLength](
    SIMD[dtype, width], SIMD[dtype, width]
) thin -> SIMD[dtype, width]


# ---- one lane, as 32 or 64 bits -------------------------------------------------------


@always_inline
def _exchange[how: StaticString, dtype: DType](
    mask: UInt, x: Scalar[dtype], offset: UInt32
) -> Scalar[dtype]:
    comptime size = __op_sizeof[Scalar[dtype]]()
    comptime if dtype == DType.bool:
        return _exchange[how](mask, x.cast[DType.uint32](), offset).cast[dtype]()
    elif size == 8:
        return bitcast[dtype](
            external_call["mj_warp_u64_" + how, UInt64](
                UInt32(mask), bitcast[DType.uint64](x), offset
            )
        )
    elif size == 4:
        return bitcast[dtype](
            external_call["mj_warp_u32_" + how, UInt32](
                UInt32(mask), bitcast[DType.uint32](x), offset
            )
        )
    elif size == 2:
        var bits = bitcast[DType.uint16](x).cast[DType.uint32]()
        return bitcast[dtype](_exchange[how](mask, bits, offset).cast[DType.uint16]())
    else:
        comptime assert size == 1, "lanes exchange numbers of 8 to 64 bits"
        var bits = bitcast[DType.uint8](x).cast[DType.uint32]()
        return bitcast[dtype](_exchange[how](mask, bits, offset).cast[DType.uint8]())


@always_inline
def _exchange_all[how: StaticString, dtype: DType, simd_width: SIMDLength](
    mask: UInt, val: SIMD[dtype, simd_width], offset: UInt32
) -> SIMD[dtype, simd_width]:
    var out = SIMD[dtype, simd_width]()
    comptime for i in range(Int(simd_width)):
        out[i] = _exchange[how](mask, val[i], offset)
    return out


# ---- shuffles ----------------------------------------------------------------------------


@always_inline
def shuffle_idx[
    dtype: DType, simd_width: SIMDLength, //
](val: SIMD[dtype, simd_width], offset: UInt32) -> SIMD[dtype, simd_width]:
    """The value of lane `offset`."""
    return _exchange_all["shuffle_idx"](_ALL, val, offset)


@always_inline
def shuffle_idx[
    dtype: DType, simd_width: SIMDLength, //
](mask: UInt, val: SIMD[dtype, simd_width], offset: UInt32) -> SIMD[dtype, simd_width]:
    """The value of lane `offset`. Bits of the mask say which lanes take part."""
    return _exchange_all["shuffle_idx"](mask, val, offset)


@always_inline
def shuffle_up[
    dtype: DType, simd_width: SIMDLength, //
](val: SIMD[dtype, simd_width], offset: UInt32) -> SIMD[dtype, simd_width]:
    """The value of the lane `offset` before this one; the first ones keep theirs."""
    return _exchange_all["shuffle_up"](_ALL, val, offset)


@always_inline
def shuffle_up[
    dtype: DType, simd_width: SIMDLength, //
](mask: UInt, val: SIMD[dtype, simd_width], offset: UInt32) -> SIMD[dtype, simd_width]:
    """The value of the lane `offset` before this one; the first ones keep theirs. Bits of the mask say which lanes take part."""
    return _exchange_all["shuffle_up"](mask, val, offset)


@always_inline
def shuffle_down[
    dtype: DType, simd_width: SIMDLength, //
](val: SIMD[dtype, simd_width], offset: UInt32) -> SIMD[dtype, simd_width]:
    """The value of the lane `offset` behind this one; the last ones keep theirs."""
    return _exchange_all["shuffle_down"](_ALL, val, offset)


@always_inline
def shuffle_down[
    dtype: DType, simd_width: SIMDLength, //
](mask: UInt, val: SIMD[dtype, simd_width], offset: UInt32) -> SIMD[dtype, simd_width]:
    """The value of the lane `offset` behind this one; the last ones keep theirs. Bits of the mask say which lanes take part."""
    return _exchange_all["shuffle_down"](mask, val, offset)


@always_inline
def shuffle_xor[
    dtype: DType, simd_width: SIMDLength, //
](val: SIMD[dtype, simd_width], offset: UInt32) -> SIMD[dtype, simd_width]:
    """The value of the lane whose number differs in the bits of `offset`."""
    return _exchange_all["shuffle_xor"](_ALL, val, offset)


@always_inline
def shuffle_xor[
    dtype: DType, simd_width: SIMDLength, //
](mask: UInt, val: SIMD[dtype, simd_width], offset: UInt32) -> SIMD[dtype, simd_width]:
    """The value of the lane whose number differs in the bits of `offset`. Bits of the mask say which lanes take part."""
    return _exchange_all["shuffle_xor"](mask, val, offset)


@always_inline
def broadcast[
    val_type: DType, simd_width: SIMDLength, //
](val: SIMD[val_type, simd_width]) -> SIMD[val_type, simd_width]:
    """The value of lane 0."""
    return shuffle_idx(val, 0)


@always_inline
def broadcast(val: Int) -> Int:
    """The value of lane 0."""
    return Int(shuffle_idx(Int64(val), 0))


@always_inline
def broadcast(val: UInt) -> UInt:
    """The value of lane 0."""
    return UInt(shuffle_idx(UInt64(val), 0))


# ---- reductions ----------------------------------------------------------------------------


@always_inline
def _add[dtype: DType, width: SIMDLength](
    x: SIMD[dtype, width], y: SIMD[dtype, width]
) -> SIMD[dtype, width]:
    return x + y


@always_inline
def _max[dtype: DType, width: SIMDLength](
    x: SIMD[dtype, width], y: SIMD[dtype, width]
) -> SIMD[dtype, width]:
    return __op_max(x, y)


@always_inline
def _min[dtype: DType, width: SIMDLength](
    x: SIMD[dtype, width], y: SIMD[dtype, width]
) -> SIMD[dtype, width]:
    return __op_min(x, y)


@always_inline
def _halvings(n: Int) -> Int:
    var count = 0
    while 1 << (count + 1) <= n:
        count += 1
    return count


@always_inline
def lane_group_reduce[
    val_type: DType,
    simd_width: SIMDLength,
    //,
    shuffle: def[dtype: DType, simd_width: SIMDLength](
        SIMD[dtype, simd_width], UInt32
    ) thin -> SIMD[dtype, simd_width],
    func: _Combine,
    num_lanes: Int,
    *,
    stride: Int = 1,
](val: SIMD[val_type, simd_width]) -> SIMD[val_type, simd_width]:
    """Combines the values of groups of lanes.

    Parameters:
        val_type: Of the values.
        simd_width: Of the values.
        shuffle: How a lane gets the value it combines its own with.
        func: Combines two values.
        num_lanes: Of a group, a power of two.
        stride: From one lane of a group to the next.
    """
    var out = val
    comptime for i in range(_halvings(num_lanes)):
        comptime offset = stride << (_halvings(num_lanes) - 1 - i)
        out = func(out, shuffle(out, UInt32(offset)))
    return out


@always_inline
def reduce[
    val_type: DType,
    simd_width: SIMDLength,
    //,
    shuffle: def[dtype: DType, simd_width: SIMDLength](
        SIMD[dtype, simd_width], UInt32
    ) thin -> SIMD[dtype, simd_width],
    func: _Combine,
](val: SIMD[val_type, simd_width]) -> SIMD[val_type, simd_width]:
    """Combines the values of all lanes, as `lane_group_reduce`."""
    return lane_group_reduce[shuffle, func, num_lanes=WARP_SIZE](val)


@always_inline
def _butterfly[
    val_type: DType, simd_width: SIMDLength, //, func: _Combine, num_lanes: Int, stride: Int
](val: SIMD[val_type, simd_width]) -> SIMD[val_type, simd_width]:
    var out = val
    comptime for i in range(_halvings(num_lanes)):
        comptime offset = stride << (_halvings(num_lanes) - 1 - i)
        out = func(out, shuffle_xor(out, UInt32(offset)))
    return out


@always_inline
def lane_group_sum[
    val_type: DType, simd_width: SIMDLength, //, num_lanes: Int, stride: Int = 1
](val: SIMD[val_type, simd_width]) -> SIMD[val_type, simd_width]:
    """The sum of the values of num_lanes lanes that are `stride` apart, for each of them."""
    return _butterfly[_add, num_lanes, stride](val)


@always_inline
def sum(val: SIMD) -> Scalar[val.dtype]:
    """The sum of all lanes' values, for each of them."""
    return lane_group_sum[num_lanes=WARP_SIZE](val.reduce_add())


@always_inline
def lane_group_max[
    val_type: DType, simd_width: SIMDLength, //, num_lanes: Int, stride: Int = 1
](val: SIMD[val_type, simd_width]) -> SIMD[val_type, simd_width]:
    """The largest of the values of num_lanes lanes that are `stride` apart, for each of them."""
    return _butterfly[_max, num_lanes, stride](val)


@always_inline
def max(val: SIMD) -> Scalar[val.dtype]:
    """The largest of all lanes' values, for each of them."""
    return lane_group_max[num_lanes=WARP_SIZE](val.reduce_max())


@always_inline
def lane_group_min[
    val_type: DType, simd_width: SIMDLength, //, num_lanes: Int, stride: Int = 1
](val: SIMD[val_type, simd_width]) -> SIMD[val_type, simd_width]:
    """The least of the values of num_lanes lanes that are `stride` apart, for each of them."""
    return _butterfly[_min, num_lanes, stride](val)


@always_inline
def min(val: SIMD) -> Scalar[val.dtype]:
    """The least of all lanes' values, for each of them."""
    return lane_group_min[num_lanes=WARP_SIZE](val.reduce_min())


@always_inline
def prefix_sum[
    dtype: DType,
    //,
    intermediate_type: DType = dtype,
    *,
    output_type: DType = dtype,
    exclusive: Bool = False,
](x: Scalar[dtype]) -> Scalar[output_type]:
    """The sum of the values of the lanes up to this one.

    Parameters:
        dtype: Of the values.
        intermediate_type: In which they are added.
        output_type: Of the result.
        exclusive: Whether the own value is left out.
    """
    var out = x.cast[intermediate_type]()
    var lane = lane_id()
    comptime for i in range(_halvings(WARP_SIZE)):
        var before = shuffle_up(out, UInt32(1 << i))
        if lane >= 1 << i:
            out += before
    comptime if exclusive:
        out = shuffle_up(out, 1)
        if lane == 0:
            out = 0
    return out.cast[output_type]()


# ---- votes ----------------------------------------------------------------------------------


@always_inline
def vote[ret_type: DType](val: Bool) -> Scalar[ret_type]:
    """Bit i says what lane i gave.

    Parameters:
        ret_type: `DType.uint32` or `DType.uint64`.
    """
    comptime assert ret_type == DType.uint32 or ret_type == DType.uint64, (
        "a vote has 32 or 64 bits"
    )
    return external_call["mj_warp_ballot", UInt32](UInt32(_ALL), val).cast[ret_type]()


@always_inline
def match_any[
    dtype: DType, //, mask_type: DType = DType.uint32
](value: Scalar[dtype]) -> Scalar[mask_type]:
    """Bit i says whether lane i gave the same value, bit by bit."""
    var out = UInt32(0)
    for i in range(WARP_SIZE):
        var other = shuffle_idx(value, UInt32(i))
        if _same_bits(other, value):
            out |= UInt32(1) << UInt32(i)
    return out.cast[mask_type]()


@always_inline
def match_all[
    dtype: DType, //, mask_type: DType = DType.uint32
](value: Scalar[dtype]) -> Scalar[mask_type]:
    """All bits if all lanes gave the same value, bit by bit; else none."""
    var same = _same_bits(shuffle_idx(value, 0), value)
    var all = vote[DType.uint32](same)
    return (all if all == UInt32(_ALL) else UInt32(0)).cast[mask_type]()


@always_inline
def _same_bits[dtype: DType](a: Scalar[dtype], b: Scalar[dtype]) -> Bool:
    comptime if dtype.is_floating_point():
        comptime if __op_sizeof[Scalar[dtype]]() == 8:
            return bitcast[DType.uint64](a) == bitcast[DType.uint64](b)
        elif __op_sizeof[Scalar[dtype]]() == 4:
            return bitcast[DType.uint32](a) == bitcast[DType.uint32](b)
        else:
            return bitcast[DType.uint16](a) == bitcast[DType.uint16](b)
    else:
        return a == b
