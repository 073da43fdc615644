# spectral_norm [N]: the largest singular value of an endless matrix, cut at N.
from std.math import sqrt
from std.sys import argv


def entry(i: Int, j: Int) -> Float64:
    return 1.0 / Float64((i + j) * (i + j + 1) // 2 + i + 1)


def multiply(v: List[Float64], mut result: List[Float64]):
    for i in range(len(v)):
        var sum = 0.0
        for j in range(len(v)):
            sum += entry(i, j) * v[j]
        result[i] = sum


def multiply_transposed(v: List[Float64], mut result: List[Float64]):
    for i in range(len(v)):
        var sum = 0.0
        for j in range(len(v)):
            sum += entry(j, i) * v[j]
        result[i] = sum


def main() raises:
    var n = Int(argv()[1]) if len(argv()) > 1 else 2000
    var u = List[Float64](length=n, fill=1)
    var v = List[Float64](length=n, fill=0)
    var t = List[Float64](length=n, fill=0)
    for _ in range(10):
        multiply(u, t)
        multiply_transposed(t, v)
        multiply(v, t)
        multiply_transposed(t, u)
    var uv = 0.0
    var vv = 0.0
    for i in range(n):
        uv += u[i] * v[i]
        vv += v[i] * v[i]
    print(Int(round(sqrt(uv / vv) * 1e9)))
