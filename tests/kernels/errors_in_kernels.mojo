# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Errors are results on a device too; one that leaves a kernel comes out at the host's next wait, of the
# first thread that has one.

from std.gpu import block_idx, global_idx, thread_idx
from std.gpu.host import DeviceContext
from std.os import abort


def check(x: Int) raises -> Int:
    if x > 5:
        raise "too much"
    return x


def risky(dst: Pointer[Int, MutAnyOrigin]) raises:
    var i = global_idx.x
    dst[unsafe_offset=i] = check(i)


def caught(dst: Pointer[Int, MutAnyOrigin]):
    var i = global_idx.x
    try:
        dst[unsafe_offset=i] = check(i * 2)
    except:
        dst[unsafe_offset=i] = -i


@fieldwise_init
struct Trouble(ImplicitlyCopyable, Movable, Writable):
    var at: Int


def typed(n: Int) raises Trouble:
    if thread_idx.x == n:
        raise Trouble(n)


def part(i: Int) -> Int:
    if i == 3:
        abort(t"bad {i}")
    if i == 2:
        abort("worse")
    return i * 2


def aborts(dst: Pointer[Int, MutAnyOrigin]):
    var i = global_idx.x
    dst[unsafe_offset=i] = part(i)


def asserts(n: Int):
    debug_assert["safe"](global_idx.x < n, "thread ", global_idx.x, " has nothing to do")


def told(ctx: DeviceContext) -> String:
    """What the wait says, without the path of this file."""
    try:
        ctx.synchronize()
    except e:
        var text = String(e)
        var at = text.find(": at ")
        if at < 0:
            return text
        return String(text[byte=:at]) + ":" + String(text[byte=text.find(".mojo:") + 6 :])
    return "nothing"


def main() raises:
    var ctx = DeviceContext()
    var b = ctx.enqueue_create_buffer[DType.int](8)
    b.enqueue_fill(-1)
    ctx.enqueue_function[risky](b, grid_dim=2, block_dim=4)
    # expect: kernel 'risky': block (1, 0, 0), thread (2, 0, 0) (and in 1 more): too much
    print(told(ctx))
    with b.map_to_host() as h:
        print(h)  # expect: HostBuffer([0, 1, 2, 3, 4, 5, -1, -1])
    print(told(ctx))  # expect: nothing
    ctx.enqueue_function[caught](b, grid_dim=2, block_dim=4)
    print(told(ctx))  # expect: nothing
    with b.map_to_host() as h:
        print(h)  # expect: HostBuffer([0, 2, 4, -3, -4, -5, -6, -7])
    ctx.enqueue_function[typed](2, grid_dim=1, block_dim=(4, 2))
    # expect: kernel 'typed': block (0, 0, 0), thread (2, 0, 0) (and in 1 more): Trouble(at=2)
    print(told(ctx))
    ctx.enqueue_function[aborts](b, grid_dim=1, block_dim=4)
    # expect: kernel 'aborts': block (0, 0, 0), thread (2, 0, 0) (and in 1 more):43:14: ABORT: worse
    print(told(ctx))
    ctx.enqueue_function[asserts](6, grid_dim=2, block_dim=4)
    # expect: kernel 'asserts': block (1, 0, 0), thread (2, 0, 0) (and in 1 more):53:25: thread 6 has nothing to do
    print(told(ctx))
    ctx.enqueue_function[typed](0, grid_dim=1, block_dim=1)
    ctx.enqueue_function[risky](b, grid_dim=1, block_dim=2)
    # expect: a kernel: block (0, 0, 0), thread (0, 0, 0): Trouble(at=0)
    print(told(ctx))
