# Tiles copied by all threads of a block: vectors, fragments, from global to shared memory and back
# through another layout, mixed and straight, and through tiles of the threads' own.
# emit opencl: /mj_f32x4_load_global/
# emit opencl: /mj_f32x4_store_shared/
from std.gpu import barrier, block_idx, thread_idx
from std.gpu.host import DeviceContext
from std.gpu.memory import async_copy_wait_all
from std.layout import Coord, Idx, TileTensor, col_major, row_major, stack_allocation
from std.layout.swizzle import Swizzle
from std.layout.tile_io import (
    GenericToSharedAsyncTileCopier,
    LocalToGenericTileCopier,
    SharedToGenericTileCopier,
    copy_dram_to_sram,
)

comptime ROWS = 32
comptime COLUMNS = 32
comptime SIDE = 16
comptime layout = row_major[ROWS, COLUMNS]()
comptime Matrix = TileTensor[DType.float32, type_of(layout), MutAnyOrigin]


# Eight rows of four vectors of four numbers: 32 threads, twice.
def add_one(matrix: Matrix):
    comptime threads = row_major[8, 4]()
    var tile = matrix.tile[SIDE, SIDE](block_idx.y, block_idx.x)
    var near = stack_allocation[DType.float32, address_space=AddressSpace.SHARED](
        row_major[SIDE, SIDE]()
    )
    GenericToSharedAsyncTileCopier[threads]().copy(near.vectorize[1, 4](), tile.vectorize[1, 4]())
    async_copy_wait_all()
    barrier()
    for i in range(8):
        var at = thread_idx.x * 8 + i
        near[at // SIDE, at % SIDE] = near[at // SIDE, at % SIDE] + 1
    barrier()
    SharedToGenericTileCopier[threads]().copy(tile.vectorize[1, 4](), near.vectorize[1, 4]())


# In shared memory the numbers lie by columns and mixed; out of it they go by way of each thread.
def transpose(source: Matrix, target: Matrix):
    comptime threads = row_major[4, 8]()
    comptime mixed = Swizzle(2, 0, 4)
    var near = stack_allocation[DType.float32, address_space=AddressSpace.SHARED](
        col_major[SIDE, SIDE]()
    )
    copy_dram_to_sram[threads, swizzle=mixed](
        near, source.tile[SIDE, SIDE](block_idx.y, block_idx.x)
    )
    barrier()
    var own = stack_allocation[DType.float32, address_space=AddressSpace.LOCAL](row_major[4, 2]())
    var back = near.transpose()
    for i in range(4):
        for j in range(2):
            var row, column = thread_idx.x // 8 + i * 4, thread_idx.x % 8 + j * 8
            own[i, j] = back.raw_load(mixed(row * SIDE + column))
    LocalToGenericTileCopier[threads]().copy(
        target.tile[SIDE, SIDE](block_idx.x, block_idx.y), own
    )


# What belongs to a thread, as a view; a size that is known when running.
def scale(
    matrix: TileTensor[
        DType.float32, type_of(row_major(Coord(Int(), Idx[COLUMNS]))), MutAnyOrigin
    ],
    factor: Float32,
):
    var mine = matrix.tile[SIDE, COLUMNS](block_idx.x, 0).distribute[row_major[4, 8]()](thread_idx.x)
    comptime for i in range(4):
        comptime for j in range(4):
            mine[i, j] = mine[i, j] * factor
    if thread_idx.x == 0 and block_idx.x == 0:
        matrix[0, 0] = Float32(matrix.dim[0]())


def main() raises:
    var context = DeviceContext()
    var first = context.enqueue_create_buffer[DType.float32](ROWS * COLUMNS)
    var second = context.enqueue_create_buffer[DType.float32](ROWS * COLUMNS)
    with first.map_to_host() as host:
        for i in range(ROWS * COLUMNS):
            host[i] = Float32(i)
    var blocks = (COLUMNS // SIDE, ROWS // SIDE)
    context.enqueue_function[add_one](TileTensor(first, layout), grid_dim=blocks, block_dim=32)
    context.enqueue_function[transpose](
        TileTensor(first, layout), TileTensor(second, layout), grid_dim=blocks, block_dim=32
    )
    var rows = ROWS
    context.enqueue_function[scale](
        TileTensor(second, row_major((rows, Idx[COLUMNS]))),
        Float32(2),
        grid_dim=ROWS // SIDE,
        block_dim=32,
    )
    context.synchronize()
    with second.map_to_host() as host:
        var t = TileTensor(host, layout)
        var wrong = 0
        for i in range(ROWS):
            for j in range(COLUMNS):
                wrong += Int(t[i, j] != Float32((j * COLUMNS + i + 1) * 2))
        print(wrong, t[0, 0], t[1, 0], t[0, 1], t[31, 31])  # expect: 1 32.0 4.0 66.0 2048.0
