# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# A flag compared with itself, which compilers warn of when it is written with an operator.
from std.gpu import global_idx
from std.gpu.host import DeviceContext


@fieldwise_init
struct Flags(ImplicitlyCopyable, Movable):
    var flag: Bool
    var count: Int32


def turn(mut flags: Flags):
    flags.flag = flags.flag != flags.flag
    flags.count += 1


def kernel(results: Pointer[Int32, MutAnyOrigin]):
    var i = global_idx.x
    var flags = Flags(i % 2 == 0, 3)
    var same = flags.flag == flags.flag
    turn(flags)
    var signs = (10 if flags.flag else 20) + (100 if same else 200)
    results[unsafe_offset=i] = flags.count + Int32(signs)


def main() raises:
    var context = DeviceContext()
    var results = context.enqueue_create_buffer[DType.int32](4)
    context.enqueue_function[kernel](results, grid_dim=1, block_dim=4)
    with results.map_to_host() as host:
        print(host)  # expect: HostBuffer([124, 124, 124, 124])
