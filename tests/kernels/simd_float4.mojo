# Four lanes a thread: loads and stores of whole vectors, arithmetic and a reduction.
from std.gpu import global_idx
from std.gpu.host import DeviceContext

comptime LANES = 4
comptime GROUPS = 32


def scale_and_sum(
    values: Pointer[Float32, MutAnyOrigin], sums: Pointer[Float32, MutAnyOrigin], factor: Float32
):
    var group = global_idx.x
    var v = values.unsafe_load[width=LANES](group * LANES)
    v = v * factor + SIMD[DType.float32, LANES](0, 1, 2, 3)
    values.unsafe_store(group * LANES, v)
    sums[unsafe_offset=group] = v.reduce_add()


def main() raises:
    var context = DeviceContext()
    var values = context.enqueue_create_buffer[DType.float32](GROUPS * LANES)
    var sums = context.enqueue_create_buffer[DType.float32](GROUPS)
    with values.map_to_host() as host:
        for i in range(GROUPS * LANES):
            host[i] = Float32(i)
    context.enqueue_function[scale_and_sum](
        values, sums, Float32(0.5), grid_dim=2, block_dim=GROUPS // 2
    )
    context.synchronize()
    with values.map_to_host() as host:
        print(host[0], host[1], host[6], host[127])  # expect: 0.0 1.5 5.0 66.5
    with sums.map_to_host() as host:
        print(host[0], host[1], host[31])  # expect: 9.0 17.0 257.0
