# The functions of std.math in kernels, of both widths of floats, against the same on the host. Its exp
# has 12 digits, as that of Mojo.
# races-only: it stops at the second result of frexp
from std.gpu import global_idx
from std.gpu.host import DeviceContext
from std.math import *

comptime N = 16


def value[dtype: DType, f: Int](x: Scalar[dtype], y: Scalar[dtype]) -> Scalar[dtype]:
    comptime if f == 0:
        return sin(x)
    elif f == 1:
        return cos(x)
    elif f == 2:
        return tan(x)
    elif f == 3:
        return asin(x / 4)
    elif f == 4:
        return acos(x / 4)
    elif f == 5:
        return atan(x)
    elif f == 6:
        return atan2(x, y)
    elif f == 7:
        return sinh(x)
    elif f == 8:
        return cosh(x)
    elif f == 9:
        return tanh(x)
    elif f == 10:
        return asinh(x)
    elif f == 11:
        return acosh(x + 1)
    elif f == 12:
        return atanh(x / 5)
    elif f == 13:
        return exp(x)
    elif f == 14:
        return exp2(x)
    elif f == 15:
        return expm1(x)
    elif f == 16:
        return log(x)
    elif f == 17:
        return log2(x)
    elif f == 18:
        return log10(x)
    elif f == 19:
        return log1p(x)
    elif f == 20:
        return sqrt(x)
    elif f == 21:
        return rsqrt(x)
    elif f == 22:
        return cbrt(x)
    elif f == 23:
        return fma(x, y, x)
    elif f == 24:
        return erf(x)
    elif f == 25:
        return erfc(x)
    elif f == 26:
        return lgamma(x)
    elif f == 27:
        return gamma(x)
    elif f == 28:
        return hypot(x, y)
    elif f == 29:
        return x**y
    elif f == 30:
        return remainder(x, y)
    elif f == 31:
        return copysign(x, -y)
    elif f == 32:
        return floor(x) + ceil(y) + trunc(x) + round(y)
    elif f == 33:
        return recip(x)
    elif f == 34:
        return ldexp(x, Int32(3))
    elif f == 35:
        return x % y + x // y
    elif f == 36:
        return max(x, y) - min(x, y) + abs(-x)
    elif f == 37:
        return x**3
    elif f == 38:
        return frexp(x)[0]
    elif f == 39:
        return modf(x)[0] + modf(x)[1]
    elif f == 40:
        return clamp(x, 1, 2)
    elif f == 41:
        return scalb(x, y)
    elif f == 42:
        return nextafter(x, y)
    else:
        return logb(x)

comptime COUNT = 44

def kernel[dtype: DType](xs: Pointer[Scalar[dtype], MutAnyOrigin], out_: Pointer[Scalar[dtype], MutAnyOrigin]):
    var i = global_idx.x
    var x = xs[unsafe_offset=i]
    var y = xs[unsafe_offset=(i + 5) % N]
    comptime for f in range(COUNT):
        out_[unsafe_offset=f * N + i] = value[dtype, f](x, y)


def check[dtype: DType](limit: Float64) raises:
    var ctx = DeviceContext()
    var xs = ctx.enqueue_create_buffer[dtype](N)
    var ys = ctx.enqueue_create_buffer[dtype](N * COUNT)
    with xs.map_to_host() as h:
        for i in range(N):
            h[i] = Scalar[dtype](i) / 4 + 0.125
    ctx.enqueue_function[kernel[dtype]](xs, ys, grid_dim=1, block_dim=N)
    var bad = 0
    with xs.map_to_host() as x:
        with ys.map_to_host() as got:
            comptime for f in range(COUNT):
                var worst = Float64(0)
                for i in range(N):
                    var want = value[dtype, f](x[i], x[(i + 5) % N])
                    var error = Float64(abs(got[f * N + i] - want)) / max(Float64(abs(want)), 1e-3)
                    worst = max(worst, error)
                if not worst < limit:
                    print(f, worst)
                    bad += 1
    print(dtype, "bad:", bad)


def main() raises:
    check[DType.float32](1e-5)  # expect: float32 bad: 0
    check[DType.float64](1e-11)  # expect: float64 bad: 0
