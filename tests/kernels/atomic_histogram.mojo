# Many threads count into few cells: every increment must arrive.
from std.atomic import Atomic
from std.gpu import global_idx
from std.gpu.host import DeviceContext

comptime CELLS = 5
comptime NUMBERS = 4096


def count(
    numbers: Pointer[Int32, MutAnyOrigin], cells: Pointer[Int32, MutAnyOrigin], size: Int32
):
    var i = global_idx.x
    if i < Int(size):
        var cell = Int(numbers[unsafe_offset=i])
        _ = Atomic.fetch_add(cells.unsafe_offset(cell), Int32(1))


def main() raises:
    var context = DeviceContext()
    var numbers = context.enqueue_create_buffer[DType.int32](NUMBERS)
    var cells = context.enqueue_create_buffer[DType.int32](CELLS)
    with numbers.map_to_host() as host:
        for i in range(NUMBERS):
            host[i] = Int32(i * i % 7 % CELLS)
    with cells.map_to_host() as host:
        for i in range(CELLS):
            host[i] = 0
    context.enqueue_function[count](
        numbers, cells, Int32(NUMBERS), grid_dim=NUMBERS // 64, block_dim=64
    )
    context.synchronize()
    with cells.map_to_host() as host:
        var total = 0
        for i in range(CELLS):
            print(i, host[i])
            total += Int(host[i])
        # expect: 0 586
        # expect: 1 1170
        # expect: 2 1170
        # expect: 3 0
        # expect: 4 1170
        print(total)  # expect: 4096
