# Functions that kernels call may have shared memory of their own: the sum of a block, used by two
# kernels, by one of them twice; a chain of three calls.
from std.gpu import barrier, block_idx, global_idx, thread_idx
from std.gpu.host import DeviceContext
from std.memory import stack_allocation

comptime THREADS = 16


def sum_of_block[dtype: DType](mine: Scalar[dtype]) -> Scalar[dtype]:
    var parts = stack_allocation[THREADS, Scalar[dtype], address_space=AddressSpace.SHARED]()
    barrier()
    parts[unsafe_offset=thread_idx.x] = mine
    barrier()
    var total = Scalar[dtype](0)
    for i in range(THREADS):
        total += parts[unsafe_offset=i]
    return total


def mean_of_block(mine: Float32) -> Float32:
    return sum_of_block(mine) / THREADS


def deviation(values: Pointer[Float32, MutAnyOrigin]):
    var shared = stack_allocation[1, Float32, address_space=AddressSpace.SHARED]()
    var x = values[unsafe_offset=global_idx.x]
    var mean = mean_of_block(x)
    var square = mean_of_block((x - mean) * (x - mean))
    if thread_idx.x == 0:
        shared[] = square
    barrier()
    values[unsafe_offset=global_idx.x] = shared[]


def count_even(values: Pointer[Int32, MutAnyOrigin], counts: Pointer[Int32, MutAnyOrigin]):
    var even = values[unsafe_offset=global_idx.x] % 2 == 0
    var count = sum_of_block(Int32(1) if even else Int32(0))
    if thread_idx.x == 0:
        counts[unsafe_offset=block_idx.x] = count


def main() raises:
    comptime blocks = 3
    var context = DeviceContext()
    var values = context.enqueue_create_buffer[DType.float32](blocks * THREADS)
    var numbers = context.enqueue_create_buffer[DType.int32](blocks * THREADS)
    var counts = context.enqueue_create_buffer[DType.int32](blocks)
    with values.map_to_host() as host:
        for i in range(len(host)):
            host[i] = Float32(i % 2 * 2 * (i // THREADS))
    with numbers.map_to_host() as host:
        for i in range(len(host)):
            host[i] = Int32(i * i if i < 20 else 2 * i)
    context.enqueue_function[deviation](values, grid_dim=blocks, block_dim=THREADS)
    context.enqueue_function[count_even](numbers, counts, grid_dim=blocks, block_dim=THREADS)
    with values.map_to_host() as host:
        print(host[0], host[17], host[47])  # expect: 0.0 1.0 4.0
    with counts.map_to_host() as host:
        print(host)  # expect: HostBuffer([8, 14, 16])
