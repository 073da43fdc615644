# The product of two matrices on the device. A block computes a tile of the result: its threads
# bring a tile of each factor into shared memory, where every number is then read SIDE times.
from std.gpu import barrier, block_idx, thread_idx
from std.gpu.host import DeviceContext
from std.math import ceildiv
from std.memory import stack_allocation

comptime ROWS = 200
comptime INNER = 150
comptime COLUMNS = 170
comptime SIDE = 16


def multiply(
    a: Pointer[Float32, MutAnyOrigin],
    b: Pointer[Float32, MutAnyOrigin],
    product: Pointer[Float32, MutAnyOrigin],
    rows: Int32,
    inner: Int32,
    columns: Int32,
):
    var tile_a = stack_allocation[SIDE * SIDE, Float32, address_space=AddressSpace.SHARED]()
    var tile_b = stack_allocation[SIDE * SIDE, Float32, address_space=AddressSpace.SHARED]()
    var x = thread_idx.x
    var y = thread_idx.y
    var row = block_idx.y * SIDE + y
    var column = block_idx.x * SIDE + x
    var sum = Float32(0)
    for start in range(0, Int(inner), SIDE):
        var from_a = Float32(0)
        var from_b = Float32(0)
        if row < Int(rows) and start + x < Int(inner):
            from_a = a[unsafe_offset=row * Int(inner) + start + x]
        if start + y < Int(inner) and column < Int(columns):
            from_b = b[unsafe_offset=(start + y) * Int(columns) + column]
        tile_a[unsafe_offset=y * SIDE + x] = from_a
        tile_b[unsafe_offset=y * SIDE + x] = from_b
        barrier()
        for k in range(SIDE):
            sum += tile_a[unsafe_offset=y * SIDE + k] * tile_b[unsafe_offset=k * SIDE + x]
        barrier()
    if row < Int(rows) and column < Int(columns):
        product[unsafe_offset=row * Int(columns) + column] = sum


def first(row: Int, column: Int) -> Float32:
    return Float32((row * 3 + column * 5) % 17) - 8


def second(row: Int, column: Int) -> Float32:
    return Float32((row * 7 + column) % 13) * 0.25


def main() raises:
    var context = DeviceContext()
    var a = context.enqueue_create_buffer[DType.float32](ROWS * INNER)
    var b = context.enqueue_create_buffer[DType.float32](INNER * COLUMNS)
    var product = context.enqueue_create_buffer[DType.float32](ROWS * COLUMNS)
    with a.map_to_host() as host:
        for row in range(ROWS):
            for column in range(INNER):
                host[row * INNER + column] = first(row, column)
    with b.map_to_host() as host:
        for row in range(INNER):
            for column in range(COLUMNS):
                host[row * COLUMNS + column] = second(row, column)
    context.enqueue_function[multiply](
        a,
        b,
        product,
        Int32(ROWS),
        Int32(INNER),
        Int32(COLUMNS),
        grid_dim=(ceildiv(COLUMNS, SIDE), ceildiv(ROWS, SIDE)),
        block_dim=(SIDE, SIDE),
    )

    var wrong = 0
    with product.map_to_host() as host:
        for row in range(ROWS):
            for column in range(COLUMNS):
                var sum = Float32(0)
                for k in range(INNER):
                    sum += first(row, k) * second(k, column)
                if host[row * COLUMNS + column] != sum:
                    wrong += 1
        print("corners:", host[0], host[COLUMNS - 1], host[ROWS * COLUMNS - 1])
    print("elements:", ROWS * COLUMNS, "wrong:", wrong)
