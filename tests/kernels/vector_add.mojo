from std.gpu import global_idx
from std.gpu.host import DeviceContext


def add(
    a: Pointer[Int32, MutAnyOrigin],
    b: Pointer[Int32, MutAnyOrigin],
    sum: Pointer[Int32, MutAnyOrigin],
):
    var i = global_idx.x
    sum[unsafe_offset=i] = a[unsafe_offset=i] + b[unsafe_offset=i]


def main() raises:
    var context = DeviceContext()
    var a = context.enqueue_create_buffer[DType.int32](64)
    var b = context.enqueue_create_buffer[DType.int32](64)
    var sum = context.enqueue_create_buffer[DType.int32](64)
    with a.map_to_host() as host:
        for i in range(64):
            host[i] = Int32(i * i)
    with b.map_to_host() as host:
        for i in range(64):
            host[i] = Int32(1000 - i)
    context.enqueue_function[add](a, b, sum, grid_dim=4, block_dim=16)
    context.synchronize()
    with sum.map_to_host() as host:
        print(host[0], host[1], host[15], host[16], host[63])  # expect: 1000 1000 1210 1240 4906
        var total = 0
        for i in range(64):
            total += Int(host[i])
        print(total)  # expect: 147328
