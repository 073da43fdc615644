# What the source says of a kernel's blocks: the most threads, with a parameter; the exact ones; and
# shared memory whose alignment is asked for.
from std.gpu import MAX_THREADS_PER_BLOCK_METADATA, barrier, global_idx, thread_idx
from std.gpu.host import DeviceContext
from std.gpu.primitives import warp
from std.memory import stack_allocation
from std.utils import StaticTuple


# emit opencl: /__kernel __attribute__\(\(work_group_size_hint\(64, 1, 1\)\)\) void most__64\(/
# emit cuda: /extern "C" __global__ __launch_bounds__\(64\) void most__64\(/
@__llvm_metadata(MAX_THREADS_PER_BLOCK_METADATA=StaticTuple[Int32, 1](Int32(threads)))
def most[threads: Int](p: Pointer[Int32, MutAnyOrigin]):
    # emit opencl: /__local uint64_t lanes\[64\];/
    p[unsafe_offset=global_idx.x] = warp.sum(Int32(threads))


# emit opencl: /__kernel __attribute__\(\(reqd_work_group_size\(4, 2, 1\)\)\) void exact\(/
# emit cuda: /extern "C" __global__ __launch_bounds__\(8\) void exact\(/
@__llvm_metadata(`nvvm.reqntid`=StaticTuple[Int32, 2](4, 2))
def exact(p: Pointer[Int32, MutAnyOrigin]):
    # emit opencl: /__attribute__\(\(aligned\(64\)\)\) __local int32_t tile\[8\];/
    # emit cuda: /alignas\(64\) __shared__ int32_t tile\[8\];/
    var tile = stack_allocation[8, Int32, alignment=64, address_space=AddressSpace.SHARED]()
    var i = thread_idx.x + 4 * thread_idx.y
    tile[unsafe_offset=i] = Int32(i)
    barrier()
    p[unsafe_offset=i] = tile[unsafe_offset=7 - i]


def main() raises:
    var context = DeviceContext()
    var p = context.enqueue_create_buffer[DType.int32](64)
    context.enqueue_function[most[64]](p, grid_dim=1, block_dim=64)
    with p.map_to_host() as h:
        print(h[0], h[63])  # expect: 2048 2048
    context.enqueue_function[exact](p, grid_dim=1, block_dim=(4, 2))
    with p.map_to_host() as h:
        print(h[0], h[7])  # expect: 7 0
