# Blocks of a matrix go through a shared square, so that reads and writes are both in rows.
from std.gpu import barrier, block_idx, thread_idx
from std.gpu.host import DeviceContext
from std.math import ceildiv
from std.memory import stack_allocation

comptime SIDE = 8


def transpose(
    source: Pointer[Float32, MutAnyOrigin],
    target: Pointer[Float32, MutAnyOrigin],
    rows: Int32,
    columns: Int32,
):
    var tile = stack_allocation[SIDE * SIDE, Float32, address_space=AddressSpace.SHARED]()
    var height = Int(rows)
    var width = Int(columns)
    var row = block_idx.y * SIDE + thread_idx.y
    var column = block_idx.x * SIDE + thread_idx.x
    if row < height and column < width:
        tile[unsafe_offset=thread_idx.y * SIDE + thread_idx.x] = source[
            unsafe_offset=row * width + column
        ]
    barrier()
    var new_row = block_idx.x * SIDE + thread_idx.y
    var new_column = block_idx.y * SIDE + thread_idx.x
    if new_row < width and new_column < height:
        target[unsafe_offset=new_row * height + new_column] = tile[
            unsafe_offset=thread_idx.x * SIDE + thread_idx.y
        ]


def main() raises:
    comptime rows = 20
    comptime columns = 13
    var context = DeviceContext()
    var source = context.enqueue_create_buffer[DType.float32](rows * columns)
    var target = context.enqueue_create_buffer[DType.float32](rows * columns)
    with source.map_to_host() as host:
        for row in range(rows):
            for column in range(columns):
                host[row * columns + column] = Float32(row * 100 + column)
    context.enqueue_function[transpose](
        source,
        target,
        Int32(rows),
        Int32(columns),
        grid_dim=(ceildiv(columns, SIDE), ceildiv(rows, SIDE)),
        block_dim=(SIDE, SIDE),
    )
    context.synchronize()
    with target.map_to_host() as host:
        print(host[0], host[1], host[19], host[20])  # expect: 0.0 100.0 1900.0 1.0
        var wrong = 0
        for row in range(rows):
            for column in range(columns):
                if host[column * rows + row] != Float32(row * 100 + column):
                    wrong += 1
        print("wrong:", wrong)  # expect: wrong: 0
