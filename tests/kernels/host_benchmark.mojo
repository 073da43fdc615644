# The times of a device as measures of std.benchmark.
from std.benchmark import Bencher
from std.gpu.host import DeviceContext


def nothing():
    pass


def main() raises:
    var ctx = DeviceContext()
    var b = Bencher(2)

    @__parameter
    def one(c: DeviceContext) raises:
        c.enqueue_function[nothing](grid_dim=1, block_dim=1)

    @__parameter
    def two(c: DeviceContext, i: Int) raises:
        c.enqueue_function[nothing](grid_dim=1, block_dim=1)

    b.iter_custom[one](ctx)
    print(b.elapsed > 0)  # expect: True
    b.iter_custom[two](ctx)
    print(b.elapsed > 0)  # expect: True

    def three(c: DeviceContext) raises {imm}:
        c.enqueue_function[nothing](grid_dim=1, block_dim=1)

    def four(c: DeviceContext, i: Int) raises {imm}:
        c.enqueue_function[nothing](grid_dim=1, block_dim=1)

    b.iter_custom(three, ctx)
    print(b.elapsed > 0)  # expect: True
    b.iter_custom(four, ctx)
    print(b.elapsed > 0)  # expect: True
