# The sum of many numbers as a tree: half of a block's threads add what the other half has, then
# a quarter, and so on. A second launch of the same kernel adds the sums of the blocks.
from std.gpu import barrier, block_dim, block_idx, grid_dim, thread_idx
from std.gpu.host import DeviceContext
from std.memory import stack_allocation

comptime SIZE = 1_000_003
comptime THREADS = 256
comptime BLOCKS = 128


def sum_blocks(
    numbers: Pointer[Int64, MutAnyOrigin], sums: Pointer[Int64, MutAnyOrigin], size: Int32
):
    var parts = stack_allocation[THREADS, Int64, address_space=AddressSpace.SHARED]()
    var thread = thread_idx.x
    var step = grid_dim.x * block_dim.x
    var i = block_idx.x * block_dim.x + thread
    var mine = Int64(0)
    while i < Int(size):
        mine += numbers[unsafe_offset=i]
        i += step
    parts[unsafe_offset=thread] = mine
    barrier()
    var half = THREADS // 2
    while half > 0:
        if thread < half:
            parts[unsafe_offset=thread] += parts[unsafe_offset=thread + half]
        barrier()
        half >>= 1
    if thread == 0:
        sums[unsafe_offset=block_idx.x] = parts[]


def number(i: Int) -> Int64:
    return Int64(i * 7919 % 10007 - 5000)


def main() raises:
    var context = DeviceContext()
    var numbers = context.enqueue_create_buffer[DType.int64](SIZE)
    var sums = context.enqueue_create_buffer[DType.int64](BLOCKS)
    var sum = context.enqueue_create_buffer[DType.int64](1)
    var expected = Int64(0)
    with numbers.map_to_host() as host:
        for i in range(SIZE):
            host[i] = number(i)
            expected += number(i)
    context.enqueue_function[sum_blocks](
        numbers, sums, Int32(SIZE), grid_dim=BLOCKS, block_dim=THREADS
    )
    context.enqueue_function[sum_blocks](
        sums, sum, Int32(BLOCKS), grid_dim=1, block_dim=THREADS
    )
    with sum.map_to_host() as host:
        print("sum:", host[0], "right:", host[0] == expected)
