# Adds two vectors on the device, one thread an element, and checks against the host.
from std.gpu import global_idx
from std.gpu.host import DeviceContext
from std.math import ceildiv

comptime SIZE = 10000
comptime THREADS = 256


def add(
    a: Pointer[Float32, MutAnyOrigin],
    b: Pointer[Float32, MutAnyOrigin],
    sum: Pointer[Float32, MutAnyOrigin],
    size: Int32,
):
    var i = global_idx.x
    if i < Int(size):
        sum[unsafe_offset=i] = a[unsafe_offset=i] + b[unsafe_offset=i]


def first(i: Int) -> Float32:
    return Float32(i) * 0.5


def second(i: Int) -> Float32:
    return Float32(SIZE - i)


def main() raises:
    var context = DeviceContext()
    var a = context.enqueue_create_buffer[DType.float32](SIZE)
    var b = context.enqueue_create_buffer[DType.float32](SIZE)
    var sum = context.enqueue_create_buffer[DType.float32](SIZE)
    with a.map_to_host() as host:
        for i in range(SIZE):
            host[i] = first(i)
    with b.map_to_host() as host:
        for i in range(SIZE):
            host[i] = second(i)

    context.enqueue_function[add](
        a, b, sum, Int32(SIZE), grid_dim=ceildiv(SIZE, THREADS), block_dim=THREADS
    )
    context.synchronize()

    var wrong = 0
    var total = Float64(0)
    with sum.map_to_host() as host:
        for i in range(SIZE):
            if host[i] != first(i) + second(i):
                wrong += 1
            total += Float64(host[i])
    print("elements:", SIZE, "wrong:", wrong)
    print("total:", total)
