# Wrong on purpose: each thread reads what its neighbour writes, with no barrier between.
# oclgrind: Read-write data race at local memory address
from std.gpu import barrier, thread_idx
from std.gpu.host import DeviceContext
from std.memory import stack_allocation

comptime THREADS = 8


def neighbours(values: Pointer[Int32, MutAnyOrigin]):
    var shared = stack_allocation[THREADS, Int32, address_space=AddressSpace.SHARED]()
    var thread = thread_idx.x
    shared[unsafe_offset=thread] = Int32(thread)
    values[unsafe_offset=thread] = shared[unsafe_offset=(thread + 1) % THREADS]


def main() raises:
    var context = DeviceContext()
    var values = context.enqueue_create_buffer[DType.int32](THREADS)
    context.enqueue_function[neighbours](values, grid_dim=1, block_dim=THREADS)
    context.synchronize()
