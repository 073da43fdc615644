# What kernels may use of the library and of the language besides numbers and pointers: structs with
# parameters, arrays, optionals, variadic arguments, packs, closures, arguments by reference.
from std.gpu import global_idx, thread_idx
from std.gpu.host import DeviceContext


struct Vec[n: Int](ImplicitlyCopyable):
    var data: Array[Float32, Self.n]

    def __init__(out self, fill: Float32):
        self.data = Array[Float32, Self.n](fill=fill)

    def __init__(out self, *, copy: Self):
        self.data = copy.data.copy()

    def __getitem__(self, i: Int) -> Float32:
        return self.data[i]

    def dot(self, other: Self) -> Float32:
        var t = Float32(0)
        for i in range(Self.n):
            t += self[i] * other[i]
        return t

    def __add__(self, other: Self) -> Self:
        var r = self
        for i in range(Self.n):
            r.data[i] += other.data[i]
        return r


def total(*xs: Float32) -> Float32:
    var t = Float32(0)
    for x in xs:
        t += x
    return t


def each[*Ts: Intable & Copyable](*xs: *Ts) -> Int:
    var t = 0
    comptime for i in range(len(Ts)):
        t += Int(xs[i])
    return t


def map_[F: def(Float32) -> Float32](f: F, x: Float32) -> Float32:
    return f(x)


def maybe(x: Float32) -> Optional[Float32]:
    if x > 2:
        return x
    return None


def swap_(mut a: Float32, mut b: Float32):
    var t = a
    a = b
    b = t


def kernel(x: Pointer[Float32, MutAnyOrigin]):
    var i = global_idx.x
    var v = Vec[3](fill=Float32(i))
    var w = v + Vec[3](fill=1)
    var r = v.dot(w) + total(1, 2, 3)
    var m = maybe(r)
    if m:
        r += m.value()
    var a = Float32(1)
    var b = r
    swap_(a, b)
    x[unsafe_offset=i] = a
    for p in [1, 2, 3]:
        x[unsafe_offset=i] += Float32(p)
    var k = Float32(10)
    def scale(y: Float32) {imm k} -> Float32:
        return y * k
    x[unsafe_offset=i] += map_(scale, 2)


def packs(x: Pointer[Int32, MutAnyOrigin]):
    x[unsafe_offset=global_idx.x] = Int32(each(global_idx.x, Int32(3), UInt8(2)))


def main() raises:
    var ctx = DeviceContext()
    var x = ctx.enqueue_create_buffer[DType.float32](4)
    ctx.enqueue_function[kernel](x, grid_dim=1, block_dim=4)
    with x.map_to_host() as h:
        print(h)  # expect: HostBuffer([38.0, 50.0, 74.0, 110.0])
    var y = ctx.enqueue_create_buffer[DType.int32](4)
    ctx.enqueue_function[packs](y, grid_dim=1, block_dim=4)
    with y.map_to_host() as h:
        print(h)  # expect: HostBuffer([5, 6, 7, 8])
