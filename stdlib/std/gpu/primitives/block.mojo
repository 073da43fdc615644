# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What the threads of a block do together. All of them have to come to each call."""

from std.gpu.globals import WARP_SIZE
from std.gpu.primitives import warp
from std.gpu.primitives.id import block_dim, lane_id, thread_idx
from std.gpu.sync import barrier
from std.memory import AddressSpace, stack_allocation

comptime _Combine = def[dtype: DType, width: SIMDLength](
    SIMD[dtype, width], SIMD[dtype, width]
) thin -> SIMD[dtype, width]


@always_inline
def _thread() -> Int:
    return thread_idx.x + block_dim.x * (thread_idx.y + block_dim.y * thread_idx.z)


def _reduce[
    dtype: DType, width: SIMDLength, //, func: _Combine, block_size: Int
](val: SIMD[dtype, width]) -> SIMD[dtype, width]:
    """Each warp by itself, then each warp those of all: so every thread gets the result."""
    comptime assert block_size % WARP_SIZE == 0, "a block has to consist of whole warps"
    comptime warps = block_size // WARP_SIZE
    comptime assert warps <= WARP_SIZE, "a block has 1024 threads at most"
    var mine = warp._butterfly[func, WARP_SIZE, 1](val)
    comptime if warps > 1:
        var parts = stack_allocation[
            warps * Int(width), Scalar[dtype], address_space=AddressSpace.SHARED
        ]()
        var lane = lane_id()
        if lane == 0:
            comptime for i in range(Int(width)):
                parts[unsafe_offset=_thread() // WARP_SIZE * Int(width) + i] = mine[i]
        barrier()
        mine = SIMD[dtype, width]()
        comptime for i in range(Int(width)):
            mine[i] = parts[unsafe_offset=lane % warps * Int(width) + i]
        mine = warp._butterfly[func, _least_power(warps), 1](mine)
        comptime if warps & (warps - 1) != 0:
            mine = SIMD[dtype, width]()
            comptime for i in range(Int(width)):
                mine[i] = parts[unsafe_offset=i]
            for k in range(1, warps):
                var next = SIMD[dtype, width]()
                comptime for i in range(Int(width)):
                    next[i] = parts[unsafe_offset=k * Int(width) + i]
                mine = func(mine, next)
        barrier()
    return mine


def _least_power(n: Int) -> Int:
    var p = 1
    while p * 2 <= n:
        p *= 2
    return p if p == n else 1


@always_inline
def sum[
    dtype: DType, width: SIMDLength, //, *, block_size: Int, broadcast: Bool = True
](val: SIMD[dtype, width]) -> SIMD[dtype, width]:
    """The sum of the values of all threads of a block of one dimension, lane by lane.

    Parameters:
        dtype: Of the values.
        width: Of the values.
        block_size: Threads of a block, a multiple of `WARP_SIZE`.
        broadcast: Whether all threads need the result; they get it.
    """
    return _reduce[warp._add, block_size](val)


@always_inline
def sum[
    dtype: DType,
    width: SIMDLength,
    //,
    *,
    block_dim_x: Int,
    block_dim_y: Int,
    block_dim_z: Int = 1,
    broadcast: Bool = True,
](val: SIMD[dtype, width]) -> SIMD[dtype, width]:
    """The same for a block of several dimensions."""
    return _reduce[warp._add, block_dim_x * block_dim_y * block_dim_z](val)


@always_inline
def max[
    dtype: DType, width: SIMDLength, //, *, block_size: Int, broadcast: Bool = True
](val: SIMD[dtype, width]) -> SIMD[dtype, width]:
    """The largest of the values of all threads of a block of one dimension, lane by lane.

    Parameters:
        dtype: Of the values.
        width: Of the values.
        block_size: Threads of a block, a multiple of `WARP_SIZE`.
        broadcast: Whether all threads need the result; they get it.
    """
    return _reduce[warp._max, block_size](val)


@always_inline
def max[
    dtype: DType,
    width: SIMDLength,
    //,
    *,
    block_dim_x: Int,
    block_dim_y: Int,
    block_dim_z: Int = 1,
    broadcast: Bool = True,
](val: SIMD[dtype, width]) -> SIMD[dtype, width]:
    """The same for a block of several dimensions."""
    return _reduce[warp._max, block_dim_x * block_dim_y * block_dim_z](val)


@always_inline
def min[
    dtype: DType, width: SIMDLength, //, *, block_size: Int, broadcast: Bool = True
](val: SIMD[dtype, width]) -> SIMD[dtype, width]:
    """The least of the values of all threads of a block of one dimension, lane by lane.

    Parameters:
        dtype: Of the values.
        width: Of the values.
        block_size: Threads of a block, a multiple of `WARP_SIZE`.
        broadcast: Whether all threads need the result; they get it.
    """
    return _reduce[warp._min, block_size](val)


@always_inline
def min[
    dtype: DType,
    width: SIMDLength,
    //,
    *,
    block_dim_x: Int,
    block_dim_y: Int,
    block_dim_z: Int = 1,
    broadcast: Bool = True,
](val: SIMD[dtype, width]) -> SIMD[dtype, width]:
    """The same for a block of several dimensions."""
    return _reduce[warp._min, block_dim_x * block_dim_y * block_dim_z](val)


@always_inline
def _give[
    dtype: DType, width: SIMDLength, //
](val: SIMD[dtype, width], source: Int) -> SIMD[dtype, width]:
    var given = stack_allocation[Int(width), Scalar[dtype], address_space=AddressSpace.SHARED]()
    if _thread() == source:
        comptime for i in range(Int(width)):
            given[unsafe_offset=i] = val[i]
    barrier()
    var out = SIMD[dtype, width]()
    comptime for i in range(Int(width)):
        out[i] = given[unsafe_offset=i]
    barrier()
    return out


@always_inline
def broadcast[
    dtype: DType, width: SIMDLength, //, *, block_size: Int
](val: SIMD[dtype, width], src_thread: UInt = 0) -> SIMD[dtype, width]:
    """The value of one thread, for all of a block of one dimension."""
    return _give(val, Int(src_thread))


@always_inline
def broadcast[
    dtype: DType,
    width: SIMDLength,
    //,
    *,
    block_dim_x: Int,
    block_dim_y: Int,
    block_dim_z: Int = 1,
](val: SIMD[dtype, width], src_thread: UInt = 0) -> SIMD[dtype, width]:
    """The same for a block of several dimensions."""
    return _give(val, Int(src_thread))


def _scan[
    dtype: DType, //, block_size: Int, exclusive: Bool
](val: Scalar[dtype]) -> Scalar[dtype]:
    comptime assert block_size % WARP_SIZE == 0, "a block has to consist of whole warps"
    comptime warps = block_size // WARP_SIZE
    var mine = warp.prefix_sum[exclusive=exclusive](val)
    comptime if warps > 1:
        var totals = stack_allocation[warps, Scalar[dtype], address_space=AddressSpace.SHARED]()
        var number = _thread() // WARP_SIZE
        if lane_id() == WARP_SIZE - 1:
            comptime if exclusive:
                totals[unsafe_offset=number] = mine + val
            else:
                totals[unsafe_offset=number] = mine
        barrier()
        var before = Scalar[dtype](0)
        for i in range(number):
            before += totals[unsafe_offset=i]
        mine += before
        barrier()
    return mine


@always_inline
def prefix_sum[
    dtype: DType, //, *, block_size: Int, exclusive: Bool = False
](val: Scalar[dtype]) -> Scalar[dtype]:
    """The sum of the values of the threads up to this one, in a block of one dimension.

    Parameters:
        dtype: Of the values.
        block_size: Threads of a block, a multiple of `WARP_SIZE`.
        exclusive: Whether the own value is left out.
    """
    return _scan[block_size, exclusive](val)


@always_inline
def prefix_sum[
    dtype: DType,
    //,
    *,
    block_dim_x: Int,
    block_dim_y: Int,
    block_dim_z: Int = 1,
    exclusive: Bool = False,
](val: Scalar[dtype]) -> Scalar[dtype]:
    """The same for a block of several dimensions."""
    return _scan[block_dim_x * block_dim_y * block_dim_z, exclusive](val)
