# Softmax of the rows of a table, a block a row: the largest number of the row, the sum of the
# powers of e, then the quotients. Whole-block reductions come from the library.
from std.gpu import block_idx, thread_idx
from std.gpu.host import DeviceContext
from std.gpu.primitives import block
from std.math import exp

comptime ROWS = 64
comptime COLUMNS = 1000
comptime THREADS = 128


def softmax(
    numbers: Pointer[Float32, MutAnyOrigin],
    shares: Pointer[Float32, MutAnyOrigin],
    columns: Int32,
):
    var row = numbers.unsafe_offset(block_idx.x * Int(columns))
    var result = shares.unsafe_offset(block_idx.x * Int(columns))
    var thread = thread_idx.x
    var largest = Float32.MIN
    for i in range(thread, Int(columns), THREADS):
        largest = max(largest, row[unsafe_offset=i])
    largest = block.max[block_size=THREADS](largest)
    var sum = Float32(0)
    for i in range(thread, Int(columns), THREADS):
        var power = exp(row[unsafe_offset=i] - largest)
        result[unsafe_offset=i] = power
        sum += power
    sum = block.sum[block_size=THREADS](sum)
    for i in range(thread, Int(columns), THREADS):
        result[unsafe_offset=i] /= sum


def number(row: Int, column: Int) -> Float32:
    return Float32((row * 31 + column * 17) % 401) / 50 - 4


def main() raises:
    var context = DeviceContext()
    var numbers = context.enqueue_create_buffer[DType.float32](ROWS * COLUMNS)
    var shares = context.enqueue_create_buffer[DType.float32](ROWS * COLUMNS)
    with numbers.map_to_host() as host:
        for row in range(ROWS):
            for column in range(COLUMNS):
                host[row * COLUMNS + column] = number(row, column)
    context.enqueue_function[softmax](
        numbers, shares, Int32(COLUMNS), grid_dim=ROWS, block_dim=THREADS
    )

    var furthest = Float64(0)  # as a part of the number
    with shares.map_to_host() as host:
        for row in range(ROWS):
            var sum = Float64(0)
            for column in range(COLUMNS):
                sum += exp(Float64(number(row, column)))
            for column in range(COLUMNS):
                var expected = exp(Float64(number(row, column))) / sum
                var found = Float64(host[row * COLUMNS + column])
                furthest = max(furthest, abs(found - expected) / expected)
    print("rows:", ROWS, "columns:", COLUMNS)
    print("as on the host:", furthest < 1e-5)
