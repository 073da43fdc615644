# Prices of European options by the formula of Black and Scholes, one thread an option. The host
# computes them in twice as many digits.
from std.gpu import global_idx
from std.gpu.host import DeviceContext
from std.math import ceildiv, erf, exp, log, sqrt

comptime OPTIONS = 10_000
comptime THREADS = 128
comptime RATE = 0.02
comptime VOLATILITY = 0.30


def below[dtype: DType](x: Scalar[dtype]) -> Scalar[dtype] where dtype.is_floating_point():
    """The share of the normal distribution that lies below x."""
    return 0.5 * (1 + erf(x * 0.7071067811865476))


def call_and_put[
    dtype: DType
](price: Scalar[dtype], strike: Scalar[dtype], years: Scalar[dtype]) -> Tuple[
    Scalar[dtype], Scalar[dtype]
] where dtype.is_floating_point():
    var spread = VOLATILITY * sqrt(years)
    var d1 = (log(price / strike) + (RATE + 0.5 * VOLATILITY * VOLATILITY) * years) / spread
    var d2 = d1 - spread
    var discounted = strike * exp(-RATE * years)
    var call = price * below(d1) - discounted * below(d2)
    return (call, call + discounted - price)


def price_options(
    prices: Pointer[Float32, MutAnyOrigin],
    strikes: Pointer[Float32, MutAnyOrigin],
    years: Pointer[Float32, MutAnyOrigin],
    calls: Pointer[Float32, MutAnyOrigin],
    puts: Pointer[Float32, MutAnyOrigin],
    count: Int32,
):
    var i = global_idx.x
    if i < Int(count):
        var call, put = call_and_put(
            prices[unsafe_offset=i], strikes[unsafe_offset=i], years[unsafe_offset=i]
        )
        calls[unsafe_offset=i] = call
        puts[unsafe_offset=i] = put


def price(i: Int) -> Float32:
    return 5 + Float32(i * 7 % 2500) / 100


def strike(i: Int) -> Float32:
    return 1 + Float32(i * 13 % 9900) / 100


def term(i: Int) -> Float32:
    return 0.25 + Float32(i * 3 % 976) / 100


def main() raises:
    var context = DeviceContext()
    var prices = context.enqueue_create_buffer[DType.float32](OPTIONS)
    var strikes = context.enqueue_create_buffer[DType.float32](OPTIONS)
    var years = context.enqueue_create_buffer[DType.float32](OPTIONS)
    var calls = context.enqueue_create_buffer[DType.float32](OPTIONS)
    var puts = context.enqueue_create_buffer[DType.float32](OPTIONS)
    with prices.map_to_host() as p, strikes.map_to_host() as s, years.map_to_host() as y:
        for i in range(OPTIONS):
            p[i] = price(i)
            s[i] = strike(i)
            y[i] = term(i)
    context.enqueue_function[price_options](
        prices,
        strikes,
        years,
        calls,
        puts,
        Int32(OPTIONS),
        grid_dim=ceildiv(OPTIONS, THREADS),
        block_dim=THREADS,
    )

    var furthest = Float64(0)
    var total = Float64(0)
    with calls.map_to_host() as call, puts.map_to_host() as put:
        for i in range(OPTIONS):
            var c, p = call_and_put(Float64(price(i)), Float64(strike(i)), Float64(term(i)))
            furthest = max(furthest, abs(Float64(call[i]) - c), abs(Float64(put[i]) - p))
            total += c
    print("options:", OPTIONS)
    print("mean call price in cents:", Int(total / OPTIONS * 100))
    print("as on the host:", furthest < 1e-4)
