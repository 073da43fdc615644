# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# no-oclgrind: it reads what was never set
# Buffers begin as zeros; threads behind the last element of an odd number write into the same page.

from std.gpu import global_idx
from std.gpu.host import DeviceContext


def add(x: Pointer[Float32, MutAnyOrigin]):
    var i = global_idx.x
    x[unsafe_offset=i] = x[unsafe_offset=i] + Float32(i)


def main() raises:
    var ctx = DeviceContext()
    var x = ctx.enqueue_create_buffer[DType.float32](1000)
    var y = ctx.enqueue_create_buffer[DType.float32](1024)
    ctx.enqueue_function[add](x, grid_dim=4, block_dim=256)
    with x.map_to_host() as h:
        print(h[0], h[1], h[999])  # expect: 0.0 1.0 999.0
    with y.map_to_host() as h:
        var sum = Float32(0)
        for i in range(1024):
            sum += h[i]
        print(sum)  # expect: 0.0
