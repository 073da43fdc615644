# Wrong on purpose: shared memory is read that no thread has written.
# oclgrind: Uninitialized value written to global memory address
from std.gpu import barrier, thread_idx
from std.gpu.host import DeviceContext
from std.memory import stack_allocation

comptime THREADS = 8


def unset(values: Pointer[Int32, MutAnyOrigin]):
    var shared = stack_allocation[THREADS, Int32, address_space=AddressSpace.SHARED]()
    if thread_idx.x > 0:
        shared[unsafe_offset=thread_idx.x] = Int32(thread_idx.x)
    barrier()
    values[unsafe_offset=thread_idx.x] = shared[unsafe_offset=THREADS - 1 - thread_idx.x]


def main() raises:
    var context = DeviceContext()
    var values = context.enqueue_create_buffer[DType.int32](THREADS)
    context.enqueue_function[unset](values, grid_dim=1, block_dim=THREADS)
    context.synchronize()
