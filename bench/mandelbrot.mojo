# mandelbrot [N]: an N x N picture of the Mandelbrot set, eight points at a time; prints how
# many points stay inside and how many rounds were counted.
from std.sys import argv

comptime LANES = 8
comptime LIMIT = 50
comptime Lanes = SIMD[DType.float64, LANES]
comptime Counts = SIMD[DType.int64, LANES]


def rounds(re: Lanes, im: Lanes) -> Counts:
    var x = Lanes(0)
    var y = Lanes(0)
    var counts = Counts(0)
    for _ in range(LIMIT):
        var xx = x * x
        var yy = y * y
        var inside = (xx + yy).le(4)
        if not inside.reduce_or():
            break
        counts += inside.cast[DType.int64]()
        y = 2 * x * y + im
        x = xx - yy + re
    return counts


def main() raises:
    var n = Int(argv()[1]) if len(argv()) > 1 else 1600
    var members = 0
    var total = Counts(0)
    var lane = Lanes(0, 1, 2, 3, 4, 5, 6, 7)
    for row in range(n):
        var im = Lanes(Float64(2 * row) / Float64(n) - 1)
        for column in range(0, n, LANES):
            var re = (lane + Float64(column)) * 2 / Float64(n) - 1.5
            var counts = rounds(re, im)
            total += counts
            members += Int(counts.eq(LIMIT).cast[DType.int64]().reduce_add())
    print(members, total.reduce_add())
