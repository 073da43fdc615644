# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Arguments of kernels that are structs: with pointers, with Bools, with nothing in them, plain ones.

from std.gpu import global_idx
from std.gpu.host import DeviceContext, DeviceBuffer
from std.memory import Pointer


@fieldwise_init
struct View[dtype: DType, cols: Int](ImplicitlyCopyable, Movable):
    var ptr: Pointer[Scalar[Self.dtype], MutAnyOrigin]
    var rows: Int

    def __getitem__(self, r: Int, c: Int) -> Scalar[Self.dtype]:
        return self.ptr[unsafe_offset=r * Self.cols + c]

    def __setitem__(self, r: Int, c: Int, v: Scalar[Self.dtype]):
        self.ptr[unsafe_offset=r * Self.cols + c] = v


@fieldwise_init
struct Opts(ImplicitlyCopyable, Movable):
    var double: Bool
    var add: Float32
    var limit: Int


@fieldwise_init
struct Both(ImplicitlyCopyable, Movable):
    var dst: View[DType.float32, 4]
    var opts: Opts
    var nothing: Nothing


@fieldwise_init
struct Nothing(ImplicitlyCopyable, Movable):
    pass


@fieldwise_init
struct Plain(ImplicitlyCopyable, Movable):
    """Goes as it is."""

    var a: Int32
    var b: Float32
    var c: SIMD[DType.int32, 4]


def helper(v: View[DType.float32, 4], i: Int) -> Float32:
    return v[i, 0] + v[i, 1]


def kernel(dst: View[DType.float32, 4], src: View[DType.float32, 4], o: Opts, flag: Bool):
    var i = global_idx.x
    if i >= src.rows:
        return
    if i >= o.limit:
        return
    for c in range(4):
        var x = src[i, c] + o.add
        if o.double:
            x *= 2
        if flag:
            x += helper(src, i)
        dst[i, c] = x


def nested(b: Both, nothing: Nothing, p: Plain, src: View[DType.float32, 4]):
    var i = global_idx.x
    if i < src.rows:
        b.dst[i, 0] = src[i, 3] + Float32(p.a) + p.b + Float32(p.c[1])
        b.dst[i, 1] = b.opts.add if b.opts.double else 0


def changed(var v: View[DType.float32, 4], n: Int):
    """The argument is a variable of the kernel's own."""
    v.rows -= n
    var i = global_idx.x
    if i < v.rows:
        v.ptr = v.ptr.unsafe_offset(4 * n)
        v[i, 2] = Float32(v.rows)


def main() raises:
    var ctx = DeviceContext()
    var a = ctx.enqueue_create_buffer[DType.float32](32)
    var b = ctx.enqueue_create_buffer[DType.float32](32)
    b.enqueue_fill(0)
    with a.map_to_host() as h:
        for i in range(32):
            h[i] = Float32(i)
    var va = View[DType.float32, 4](a.unsafe_ptr(), 8)
    var vb = View[DType.float32, 4](b.unsafe_ptr(), 8)
    ctx.enqueue_function[kernel](vb, va, Opts(True, 0.5, 6), True, grid_dim=1, block_dim=8)
    with b.map_to_host() as h:
        print(h[0], h[5], h[23], h[24])  # expect: 2.0 20.0 88.0 0.0
    var plain = Plain(10, 0.25, SIMD[DType.int32, 4](1, 100, 3, 4))
    ctx.enqueue_function[nested](
        Both(vb, Opts(True, 7, 1), Nothing()), Nothing(), plain, va, grid_dim=1, block_dim=8
    )
    with b.map_to_host() as h:
        print(h[0], h[1], h[28], h[29])  # expect: 113.25 7.0 141.25 7.0
    ctx.enqueue_function[changed](vb, 3, grid_dim=1, block_dim=8)
    with b.map_to_host() as h:
        print(h[2], h[14], h[30])  # expect: 6.0 5.0 5.0
    _ = a^
