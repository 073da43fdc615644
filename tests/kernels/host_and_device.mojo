# One function for both sides, told apart by is_gpu(); values of structs as arguments; buffers
# copied both ways, filled, and used again by a kernel that was compiled once.
# races-only: it does not see what clEnqueueFillBuffer sets, nor structs that are arguments
from max.gpu import block_dim, block_idx, grid_dim, thread_idx
from max.gpu.host import DeviceBuffer, DeviceContext
from std.sys import has_accelerator, is_gpu


@fieldwise_init
struct Line(ImplicitlyCopyable, TrivialRegisterPassable):
    var slope: Float32
    var offset: Float32

    def at(self, x: Float32) -> Float32:
        return self.slope * x + self.offset


@fieldwise_init
struct Weights(ImplicitlyCopyable):
    var a: Int32
    var b: Int32
    var c: Int32
    var d: Int32
    var e: Int32
    var f: Int32

    def sum(self) -> Int32:
        return self.a + self.b + self.c + self.d + self.e + self.f


def side() -> Int32:
    comptime if is_gpu():
        return 1
    else:
        return 2


def twice[dtype: DType](x: Scalar[dtype]) -> Scalar[dtype]:
    return x + x


def bump(mut x: Int32, by: Int32):
    x += by


def fill(to: Pointer[Float32, MutAnyOrigin], line: Line, sides: Pointer[Int32, MutAnyOrigin]):
    var i = block_idx.x * block_dim.x + thread_idx.x
    to[unsafe_offset=i] = line.at(Float32(i))
    var count = side() * Int32(grid_dim.x)
    bump(count, 100)
    bump(sides[unsafe_offset=i], count)


def weigh(values: Pointer[Int32, MutAnyOrigin], weights: Weights):
    var i = thread_idx.x + 2 * (thread_idx.y + 3 * thread_idx.z)
    values[unsafe_offset=i] = twice(weights.sum() * Int32(i))


def scaled[factor: Int](values: Pointer[Int32, MutAnyOrigin]):
    values[unsafe_offset=thread_idx.x] *= Int32(factor)


def main() raises:
    print(has_accelerator(), is_gpu(), side())  # expect: True False 2
    with DeviceContext() as context:
        var line = context.enqueue_create_buffer[DType.float32](8)
        var sides = context.enqueue_create_buffer[DType.int32](8)
        sides.enqueue_fill(1000)
        context.enqueue_function[fill](line, Line(0.5, 2), sides, grid_dim=2, block_dim=4)
        var on_host = context.enqueue_create_host_buffer[DType.float32](8)
        context.enqueue_copy(on_host, line)
        context.synchronize()
        print(on_host[0], on_host[1], on_host[7])  # expect: 2.0 2.5 5.5
        with sides.map_to_host() as host:
            print(host[0], host[7], len(host))  # expect: 1102 1102 8

        var values = context.enqueue_create_buffer[DType.int32](12)
        context.enqueue_function[weigh](
            values, Weights(1, 2, 3, 4, 5, 6), grid_dim=1, block_dim=(2, 3, 2)
        )
        var kernel = context.compile_function[scaled[3]]()
        for _ in range(2):
            context.enqueue_function(kernel, values, grid_dim=1, block_dim=12)
        var copied = context.enqueue_create_buffer[DType.int32](12)
        context.enqueue_copy(dst_buf=copied, src_buf=values)
        with copied.map_to_host() as host:
            print(host[0], host[1], host[11])  # expect: 0 378 4158

        # the wrong size is an error at run time
        try:
            context.enqueue_function[scaled[2]](values, grid_dim=0, block_dim=1)
        except e:
            print("error:", String(e))
            # expect: error: kernel 'scaled__2': a grid of 0 x 1 x 1 blocks of 1 x 1 x 1 threads; each number has to be 1 or more
        try:
            context.enqueue_function[scaled[2]](
                on_host.unsafe_ptr().bitcast[Int32](), grid_dim=1, block_dim=1
            )
        except e:
            print("error:", String(e))
            # expect: error: argument 1 of kernel 'scaled__2' is an address that lies in no buffer of the device
