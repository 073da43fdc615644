# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# flags: -D ASSERT=all
# With all checks on, indices are checked in kernels; the host is told where and in which thread.

from std.gpu import global_idx
from std.gpu.host import DeviceContext


def bounds(dst: Pointer[Int, MutAnyOrigin], n: Int):
    var a: Array[Int, 4] = [1, 2, 3, 4]
    var i = global_idx.x
    dst[unsafe_offset=i] = a[i + n]


def main() raises:
    var ctx = DeviceContext()
    var b = ctx.enqueue_create_buffer[DType.int](8)
    ctx.enqueue_function[bounds](b, 0, grid_dim=1, block_dim=4)
    ctx.synchronize()
    ctx.enqueue_function[bounds](b, 2, grid_dim=1, block_dim=4)
    try:
        ctx.synchronize()
    except e:
        var text = String(e)
        # expect: kernel 'bounds': block (0, 0, 0), thread (2, 0, 0) (and in 1 more)
        print(text[byte=: text.find(": at ")])
        # expect: 12:29: index 4 is out of bounds, valid range is 0 to 3
        print(text[byte=text.find(".mojo:") + 6 :])
