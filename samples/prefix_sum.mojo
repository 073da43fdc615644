# Running sums in three launches: each block scans its part in shared memory and leaves the part's
# total; one block scans the totals; each part adds the total of all before it.
from std.gpu import barrier, block_idx, global_idx, thread_idx
from std.gpu.host import DeviceContext
from std.math import ceildiv
from std.memory import stack_allocation

comptime SIZE = 60_000
comptime THREADS = 256
comptime BLOCKS = ceildiv(SIZE, THREADS)


def scan_blocks(
    numbers: Pointer[Int32, MutAnyOrigin],
    sums: Pointer[Int32, MutAnyOrigin],
    totals: Pointer[Int32, MutAnyOrigin],
    size: Int32,
):
    var parts = stack_allocation[THREADS, Int32, address_space=AddressSpace.SHARED]()
    var thread = thread_idx.x
    var i = global_idx.x
    parts[unsafe_offset=thread] = numbers[unsafe_offset=i] if i < Int(size) else Int32(0)
    barrier()
    var reach = 1
    while reach < THREADS:
        var before = Int32(0)
        if thread >= reach:
            before = parts[unsafe_offset=thread - reach]
        barrier()
        parts[unsafe_offset=thread] += before
        barrier()
        reach *= 2
    if i < Int(size):
        sums[unsafe_offset=i] = parts[unsafe_offset=thread]
    if thread == THREADS - 1:
        totals[unsafe_offset=block_idx.x] = parts[unsafe_offset=thread]


def add_totals(
    sums: Pointer[Int32, MutAnyOrigin], totals: Pointer[Int32, MutAnyOrigin], size: Int32
):
    var i = global_idx.x
    var block = block_idx.x
    if i < Int(size) and block > 0:
        sums[unsafe_offset=i] += totals[unsafe_offset=block - 1]


def number(i: Int) -> Int32:
    return Int32(i * i % 101 - 40)


def main() raises:
    var context = DeviceContext()
    var numbers = context.enqueue_create_buffer[DType.int32](SIZE)
    var sums = context.enqueue_create_buffer[DType.int32](SIZE)
    var totals = context.enqueue_create_buffer[DType.int32](BLOCKS)
    var total = context.enqueue_create_buffer[DType.int32](1)
    with numbers.map_to_host() as host:
        for i in range(SIZE):
            host[i] = number(i)
    context.enqueue_function[scan_blocks](
        numbers, sums, totals, Int32(SIZE), grid_dim=BLOCKS, block_dim=THREADS
    )
    context.enqueue_function[scan_blocks](
        totals, totals, total, Int32(BLOCKS), grid_dim=1, block_dim=THREADS
    )
    context.enqueue_function[add_totals](
        sums, totals, Int32(SIZE), grid_dim=BLOCKS, block_dim=THREADS
    )

    var wrong = 0
    var expected = Int32(0)
    with sums.map_to_host() as host:
        for i in range(SIZE):
            expected += number(i)
            if host[i] != expected:
                wrong += 1
        print("sums:", host[0], host[255], host[256], host[SIZE - 1])
    print("elements:", SIZE, "wrong:", wrong)
