# Shared memory whose size is given when the kernel starts, used by the kernel and by a function it
# calls: all of it is one memory. Copies into it that are asked for ahead.
from std.gpu import barrier, block_dim, block_idx, thread_idx
from std.gpu.host import DeviceContext
from std.gpu.memory import AddressSpace, async_copy, async_copy_wait_all, external_memory

comptime THREADS = 16


def neighbour(t: Int) -> Float32:
    var memory = external_memory[Float32, address_space=AddressSpace.SHARED, alignment=16]()
    return memory[unsafe_offset=(t + 1) % THREADS]


# emit opencl: /__kernel void turned\(__global float \*values, __local ulong2 \*dynamic_shared\)/
# emit cuda: /^alignas\(16\) extern __shared__ unsigned char dynamic_shared\[\];/
# emit cuda: /extern "C" __global__ void turned\(float \*values\)/
def turned(values: Pointer[Float32, MutAnyOrigin]):
    var memory = external_memory[Float32, address_space=AddressSpace.SHARED, alignment=16]()
    var t = thread_idx.x
    var i = block_idx.x * block_dim.x + t
    async_copy[4](values.unsafe_offset(i), memory.unsafe_offset(t))
    async_copy_wait_all()
    barrier()
    values[unsafe_offset=i] = neighbour(t)


def main() raises:
    var context = DeviceContext()
    var values = context.enqueue_create_buffer[DType.float32](2 * THREADS)
    with values.map_to_host() as h:
        for i in range(len(h)):
            h[i] = Float32(i)
    context.enqueue_function[turned](
        values, grid_dim=2, block_dim=THREADS, shared_mem_bytes=THREADS * 4
    )
    with values.map_to_host() as h:
        print(h[0], h[15], h[16], h[31])  # expect: 1.0 0.0 17.0 16.0
