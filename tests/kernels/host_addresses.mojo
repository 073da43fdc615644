# Device addresses are calculated with on the host: a kernel gets a part of a buffer.
from std.gpu import global_idx
from std.gpu.host import DeviceContext


def scale(x: Pointer[Float32, MutAnyOrigin], factor: Float32):
    x[unsafe_offset = global_idx.x] *= factor


def main() raises:
    var context = DeviceContext()
    var rows = context.enqueue_create_buffer[DType.float32](4 * 64)
    with rows.map_to_host() as host:
        host.enqueue_fill(1)
    for row in range(4):
        # emit c11: /MJ_ARG_ADDRESS/
        context.enqueue_function[scale](
            rows.unsafe_ptr().unsafe_offset(row * 64), Float32(row * 10), grid_dim=2, block_dim=32
        )
    with rows.map_to_host() as host:
        for row in range(4):
            print(host[row * 64], host[row * 64 + 63])
            # expect: 0.0 0.0
            # expect: 10.0 10.0
            # expect: 20.0 20.0
            # expect: 30.0 30.0
    var here = Float32(0)
    try:
        context.enqueue_function[scale](
            Pointer(to=here).as_unsafe_any_origin(), Float32(1), grid_dim=1, block_dim=1
        )
    except e:
        print(e)
        # expect: argument 1 of kernel 'scale' is an address that lies in no buffer of the device
