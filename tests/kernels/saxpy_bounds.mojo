# More threads than elements: the last ones must leave memory behind the end alone.
from std.gpu import block_dim, block_idx, thread_idx
from std.gpu.host import DeviceContext
from std.math import ceildiv


def saxpy(
    a: Float32,
    x: Pointer[Float32, MutAnyOrigin],
    y: Pointer[Float32, MutAnyOrigin],
    size: Int32,
):
    var i = block_idx.x * block_dim.x + thread_idx.x
    if i >= Int(size):
        return
    y[unsafe_offset=i] = a * x[unsafe_offset=i] + y[unsafe_offset=i]


def main() raises:
    comptime used = 100
    comptime allocated = 128
    var context = DeviceContext()
    var x = context.enqueue_create_buffer[DType.float32](allocated)
    var y = context.enqueue_create_buffer[DType.float32](allocated)
    with x.map_to_host() as host:
        for i in range(allocated):
            host[i] = Float32(i)
    with y.map_to_host() as host:
        for i in range(allocated):
            host[i] = -1
    context.enqueue_function[saxpy](
        Float32(2.5), x, y, Int32(used), grid_dim=ceildiv(used, 32), block_dim=32
    )
    context.synchronize()
    with y.map_to_host() as host:
        print(host[0], host[1], host[99])  # expect: -1.0 1.5 246.5
        var wrong = 0
        for i in range(allocated):
            var expected = Float32(i) * 2.5 - 1 if i < used else Float32(-1)
            if host[i] != expected:
                wrong += 1
        print("wrong:", wrong)  # expect: wrong: 0
