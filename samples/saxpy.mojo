# y = a * x + y on the device, one thread an element; more threads than elements, so the last
# ones do nothing. The numbers are such that every result is exact.
from std.gpu import global_idx
from std.gpu.host import DeviceContext
from std.math import ceildiv

comptime SIZE = 100_000
comptime THREADS = 256


def saxpy(
    a: Float32,
    x: Pointer[Float32, MutAnyOrigin],
    y: Pointer[Float32, MutAnyOrigin],
    size: Int32,
):
    var i = global_idx.x
    if i < Int(size):
        y[unsafe_offset=i] = a * x[unsafe_offset=i] + y[unsafe_offset=i]


def main() raises:
    var context = DeviceContext()
    var x = context.enqueue_create_buffer[DType.float32](SIZE)
    var y = context.enqueue_create_buffer[DType.float32](SIZE)
    with x.map_to_host() as host:
        for i in range(SIZE):
            host[i] = Float32(i)
    y.enqueue_fill(-1)
    context.enqueue_function[saxpy](
        Float32(2.5), x, y, Int32(SIZE), grid_dim=ceildiv(SIZE, THREADS), block_dim=THREADS
    )

    var wrong = 0
    var total = Float64(0)
    with y.map_to_host() as host:
        for i in range(SIZE):
            if host[i] != 2.5 * Float32(i) - 1:
                wrong += 1
            total += Float64(host[i])
    print("elements:", SIZE, "wrong:", wrong)
    print("total:", total)
