# A matrix product by tiles in shared memory, through TileTensor: tiles of the arguments, whose layout
# is their type, so that the kernel has a pointer for each and plain indices.
# emit opencl: /__kernel void product\(__global float \*a, __global float \*b, __global float \*c\)/
# emit opencl: /__local float tile_a\[64\];/
# emit opencl: /__global float \*\w+ = a \+ \(/
# emit opencl: /tile_a\[thread_y \* 8 \+ thread_x\] = /
# emit opencl: /tile_a\[thread_y \* 8 \+ k\]/
from gpu import barrier, block_idx, thread_idx
from gpu.host import DeviceContext
from layout import TileTensor, row_major, stack_allocation

comptime SIDE = 8
comptime M = 16
comptime N = 24
comptime K = 32
comptime a_layout = row_major[M, K]()
comptime b_layout = row_major[K, N]()
comptime c_layout = row_major[M, N]()
comptime tile_layout = row_major[SIDE, SIDE]()


def product(
    a: TileTensor[DType.float32, type_of(a_layout), MutAnyOrigin],
    b: TileTensor[DType.float32, type_of(b_layout), MutAnyOrigin],
    c: TileTensor[DType.float32, type_of(c_layout), MutAnyOrigin],
):
    var thread_x = thread_idx.x
    var thread_y = thread_idx.y
    var tile_a = stack_allocation[DType.float32, address_space=AddressSpace.SHARED](tile_layout)
    var tile_b = stack_allocation[DType.float32, address_space=AddressSpace.SHARED](tile_layout)
    var sum = Float32(0)
    for step in range(K // SIDE):
        var part_a = a.tile[SIDE, SIDE](block_idx.y, step)
        var part_b = b.tile[SIDE, SIDE](step, block_idx.x)
        tile_a[thread_y, thread_x] = part_a[thread_y, thread_x]
        tile_b[thread_y, thread_x] = part_b[thread_y, thread_x]
        barrier()
        for k in range(SIDE):
            sum += tile_a[thread_y, k] * tile_b[k, thread_x]
        barrier()
    c.tile[SIDE, SIDE](block_idx.y, block_idx.x)[thread_y, thread_x] = sum


def main() raises:
    var context = DeviceContext()
    var a_buffer = context.enqueue_create_buffer[DType.float32](M * K)
    var b_buffer = context.enqueue_create_buffer[DType.float32](K * N)
    var c_buffer = context.enqueue_create_buffer[DType.float32](M * N)
    with a_buffer.map_to_host() as host:
        var a = TileTensor(host, a_layout)
        for i in range(M):
            for j in range(K):
                a[i, j] = Float32((i * 7 + j * 3) % 5 - 2)
    with b_buffer.map_to_host() as host:
        var b = TileTensor(host, b_layout)
        for i in range(K):
            for j in range(N):
                b[i, j] = Float32((i + j * 2) % 7 - 3)
    context.enqueue_function[product](
        TileTensor(a_buffer, a_layout),
        TileTensor(b_buffer, b_layout),
        TileTensor(c_buffer, c_layout),
        grid_dim=(N // SIDE, M // SIDE),
        block_dim=(SIDE, SIDE),
    )
    context.synchronize()
    var wrong = 0
    with c_buffer.map_to_host() as host:
        var c = TileTensor(host, c_layout)
        for i in range(M):
            for j in range(N):
                var sum = 0
                for k in range(K):
                    sum += ((i * 7 + k * 3) % 5 - 2) * ((k + j * 2) % 7 - 3)
                wrong += Int(c[i, j] != Float32(sum))
        print(wrong, c[0, 0], c[15, 23])  # expect: 0 -3.0 0.0
