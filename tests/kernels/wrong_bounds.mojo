# Wrong on purpose: the last thread writes behind the end of the buffer.
# oclgrind: Invalid write of size 4 at global memory address
from std.gpu import thread_idx
from std.gpu.host import DeviceContext

comptime THREADS = 8


def shifted(values: Pointer[Int32, MutAnyOrigin]):
    values[unsafe_offset=thread_idx.x + 1] = Int32(thread_idx.x)


def main() raises:
    var context = DeviceContext()
    var values = context.enqueue_create_buffer[DType.int32](THREADS)
    context.enqueue_function[shifted](values, grid_dim=1, block_dim=THREADS)
    context.synchronize()
