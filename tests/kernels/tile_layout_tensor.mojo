# LayoutTensor in kernels: layouts that are parameters and the algebra that makes them, copies by all
# threads of a block, sizes known when running.
# emit opencl: /__kernel void stencil\(__global float \*source, __global float \*target\)/
# emit opencl: /near_\[/
from std.gpu import barrier, block_idx, global_idx, thread_idx
from std.gpu.host import DeviceContext
from max.layout import IntTuple, Layout, LayoutTensor, RuntimeLayout, UNKNOWN_VALUE
from max.layout.layout import blocked_product
from max.layout.layout_tensor import (
    copy_dram_to_local,
    copy_dram_to_sram_async,
    copy_local_to_dram,
    copy_sram_to_dram,
)
from std.utils import Index

comptime SIDE = 32
comptime TILE = 8
comptime rows = Layout.row_major(SIDE, SIDE)
comptime tiles = blocked_product(
    Layout.row_major(TILE, TILE), Layout.row_major(SIDE // TILE, SIDE // TILE)
)
comptime open = Layout.row_major(UNKNOWN_VALUE, UNKNOWN_VALUE)


# Each block of 16 threads: a tile by rows comes near, is changed, and lies in one piece after.
def stencil(
    source: LayoutTensor[DType.float32, rows, MutAnyOrigin],
    target: LayoutTensor[DType.float32, tiles, MutAnyOrigin],
):
    comptime threads = Layout.row_major(8, 2)
    var near = LayoutTensor[
        DType.float32, Layout.row_major(TILE, TILE), MutAnyOrigin, address_space=AddressSpace.SHARED
    ].stack_allocation()
    copy_dram_to_sram_async[threads](
        near.vectorize[1, 4](),
        source.tile[TILE, TILE](block_idx.y, block_idx.x).vectorize[1, 4](),
    )
    barrier()
    for i in range(4):
        var at = thread_idx.x * 4 + i
        near[at // TILE, at % TILE] = near[at // TILE, at % TILE] * 2
    barrier()
    copy_sram_to_dram[threads](
        target.tile[TILE, TILE](block_idx.y, block_idx.x).vectorize[1, 4](),
        near.vectorize[1, 4](),
    )


# By way of each thread's own memory; then one number with indices of both kinds.
def halve(
    matrix: LayoutTensor[DType.float32, open, MutAnyOrigin],
    tiled: LayoutTensor[DType.float32, tiles, MutAnyOrigin],
):
    comptime threads = Layout.row_major(4, 4)
    var own = LayoutTensor[
        DType.float32, Layout.row_major(2, 2), MutAnyOrigin, address_space=AddressSpace.LOCAL
    ].stack_allocation()
    var part = tiled.tile[TILE, TILE](block_idx.y, block_idx.x)
    copy_dram_to_local[threads](own, part)
    for i in range(2):
        for j in range(2):
            own[i, j] = own[i, j] / 2
    copy_local_to_dram[threads](matrix.tile[TILE, TILE](block_idx.y, block_idx.x), own)
    if global_idx.x == 0 and global_idx.y == 0:
        matrix[0, 0] = Float32(matrix.dim(0) * 100 + matrix.dim[1]())


def main() raises:
    var context = DeviceContext()
    var first = context.enqueue_create_buffer[DType.float32](SIDE * SIDE)
    var second = context.enqueue_create_buffer[DType.float32](SIDE * SIDE)
    with first.map_to_host() as host:
        for i in range(SIDE * SIDE):
            host[i] = Float32(i)
    var blocks = (SIDE // TILE, SIDE // TILE)
    context.enqueue_function[stencil](
        LayoutTensor[DType.float32, rows](first),
        LayoutTensor[DType.float32, tiles](second),
        grid_dim=blocks,
        block_dim=16,
    )
    with second.map_to_host() as host:
        var t = LayoutTensor[DType.float32, tiles](host)
        print(t[0, 0, 0, 1], t[1, 0, 0, 0], t[0, 0, 0, 3], t[7, 3, 7, 3], host[64], host[8])
        # expect: 16.0 64.0 48.0 2046.0 16.0 64.0
    var size = RuntimeLayout[open].row_major(Index(SIDE, SIDE))
    context.enqueue_function[halve](
        LayoutTensor[DType.float32, open](first, size),
        LayoutTensor[DType.float32, tiles](second),
        grid_dim=blocks,
        block_dim=16,
    )
    context.synchronize()
    with first.map_to_host() as host:
        var wrong = 0
        for i in range(1, SIDE * SIDE):
            wrong += Int(host[i] != Float32(i))
        print(wrong, host[0])  # expect: 0 3232.0
