# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# What kernels print comes out at the host's next wait; numbers look as they do there.

from std.gpu import block_idx, thread_idx
from std.gpu.host import DeviceContext


@fieldwise_init
struct Point(ImplicitlyCopyable, Movable, Writable):
    var x: Int
    var y: Float32


@fieldwise_init
struct Worded(ImplicitlyCopyable, Movable, Writable):
    var n: Int

    def write_to(self, mut writer: Some[Writer]):
        writer.write("<", self.n)
        for i in range(self.n):
            writer.write(",", i)
        writer.write(">")


def note(i: Int, x: Float64):
    print("note", i, x, sep=": ", end="!\n")


def hello(n: Int):
    if thread_idx.x == 0 and block_idx.x == n:
        print("block", block_idx.x, "of", 3)
        print(Float64(0.1), Float32(0.1), 1e300, Float32(1) / 3, -0.0, Float64(7))
        print(True, False, UInt8(200), Int8(-3), UInt64(18446744073709551615), Int16(-32768))
        print(Point(1, 2.5), SIMD[DType.int32, 4](1, -2, 3, 4))
        print(Worded(3), Worded(n))
        print(t"{block_idx.x} of {n} is {Float32(n) / 2}")
        note(n, Float64(n) / 3)
        print()


def many(n: Int):
    if thread_idx.x < n:
        print("x", end="")


def main() raises:
    var ctx = DeviceContext()
    ctx.enqueue_function[hello](2, grid_dim=3, block_dim=4)
    print("before")  # expect: before
    # expect: block 2 of 3
    # expect: 0.1 0.1 1e+300 0.33333334 -0.0 7.0
    # expect: True False 200 -3 18446744073709551615 -32768
    # expect: Point(x=1, y=2.5) [1, -2, 3, 4]
    # expect: <3,0,1,2> <2,0,1>
    # expect: 2 of 2 is 1.0
    # expect: note: 2: 0.6666666666666666!
    # expect:
    ctx.synchronize()
    print("after")  # expect: after
    ctx.enqueue_function[many](5, grid_dim=2, block_dim=8)
    ctx.enqueue_function[many](1, grid_dim=1, block_dim=8)
    ctx.synchronize()
    print(" eleven")  # expect: xxxxxxxxxxx eleven
