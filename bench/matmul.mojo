# matmul [N]: the product of two N x N matrices, row times row so that memory is read in
# order, in blocks that stay in the cache; prints a checksum.
from std.sys import argv, simd_width_of

comptime WIDTH = simd_width_of[DType.float64]()
comptime BLOCK = 64


def filled(n: Int, seed: Int) -> List[Float64]:
    var cells = List[Float64](capacity=n * n)
    var state = seed
    for _ in range(n * n):
        state = (state * 1103515245 + 12345) & 0x7FFFFFFF
        cells.append(Float64((state >> 16) % 19 - 9))
    return cells^


def multiply(n: Int, a: List[Float64], b: List[Float64], mut c: List[Float64]):
    var source = b.unsafe_ptr()
    var target = c.unsafe_ptr()
    for first in range(0, n, BLOCK):
        var last = min(first + BLOCK, n)
        for i in range(n):
            for k in range(first, last):
                var factor = a[i * n + k]
                var row = target.unsafe_offset(i * n)
                var other = source.unsafe_offset(k * n)
                var j = 0
                while j + WIDTH <= n:
                    var sum = row.unsafe_load[width=WIDTH](j)
                    row.unsafe_store(j, other.unsafe_load[width=WIDTH](j) * factor + sum)
                    j += WIDTH
                while j < n:
                    row[unsafe_offset=j] += factor * other[unsafe_offset=j]
                    j += 1


def main() raises:
    var n = Int(argv()[1]) if len(argv()) > 1 else 768
    var a = filled(n, 1)
    var b = filled(n, 2)
    var c = List[Float64](length=n * n, fill=0)
    multiply(n, a, b, c)
    var sum = 0.0
    for i in range(n * n):
        sum += c[i] * Float64(i % 7)
    print(Int(sum), Int(c[n * n - 1]))
