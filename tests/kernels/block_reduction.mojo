# Each block adds up its part in shared memory, halving the threads at every step; the
# host adds the partial sums.
from std.gpu import barrier, block_dim, block_idx, thread_idx
from std.gpu.host import DeviceContext
from std.memory import stack_allocation

comptime THREADS = 128
comptime BLOCKS = 8


def partial_sums(
    numbers: Pointer[Int64, MutAnyOrigin], sums: Pointer[Int64, MutAnyOrigin], size: Int32
):
    var shared = stack_allocation[THREADS, Int64, address_space=AddressSpace.SHARED]()
    var thread = thread_idx.x
    var i = block_idx.x * block_dim.x + thread
    var mine = Int64(0)
    if i < Int(size):
        mine = numbers[unsafe_offset=i]
    shared[unsafe_offset=thread] = mine
    barrier()
    var half = THREADS // 2
    while half > 0:
        if thread < half:
            shared[unsafe_offset=thread] += shared[unsafe_offset=thread + half]
        barrier()
        half //= 2
    if thread == 0:
        sums[unsafe_offset=block_idx.x] = shared[unsafe_offset=0]


def main() raises:
    comptime size = THREADS * BLOCKS - 24
    var context = DeviceContext()
    var numbers = context.enqueue_create_buffer[DType.int64](size)
    var sums = context.enqueue_create_buffer[DType.int64](BLOCKS)
    with numbers.map_to_host() as host:
        for i in range(size):
            host[i] = Int64(i + 1)
    context.enqueue_function[partial_sums](
        numbers, sums, Int32(size), grid_dim=BLOCKS, block_dim=THREADS
    )
    context.synchronize()
    with sums.map_to_host() as host:
        print(host[0], host[1], host[7])  # expect: 8256 24640 98644
        var total = Int64(0)
        for i in range(BLOCKS):
            total += host[i]
        print(total, total == size * (size + 1) // 2)  # expect: 500500 True
