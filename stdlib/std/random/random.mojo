# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Random numbers from one generator."""

from std.math.constants import pi


def seed():
    """Starts the generator from the clock."""
    external_call["mj_random_seed", NoneType](UInt64(external_call["mj_time_ns", Int]()))


def seed(a: Int):
    """Starts the generator from a number."""
    external_call["mj_random_seed", NoneType](UInt64(a))


def random_float64(min: Float64 = 0, max: Float64 = 1) -> Float64:
    """A number from min up to max."""
    return min + (max - min) * external_call["mj_random_f64", Float64]()


def random_ui64(min: UInt64, max: UInt64) -> UInt64:
    """A whole number from min to max."""
    var r: UInt64 = external_call["mj_random_u64", UInt64]()
    var span: UInt64 = max - min + 1
    if span == 0:
        return r
    return min + r % span


def random_si64(min: Int64, max: Int64) -> Int64:
    """A whole number from min to max."""
    return Int64(random_ui64(0, UInt64(max - min))) + min


def randn_float64(mean: Float64 = 0, standard_deviation: Float64 = 1) -> Float64:
    """A number of the normal distribution."""
    # the polar form of two even numbers
    var u: Float64 = 1.0 - random_float64()
    var v: Float64 = random_float64()
    var r: Float64 = __op_sqrt(-2.0 * external_call["log", Float64](u))
    return mean + standard_deviation * r * external_call["cos", Float64](2.0 * pi * v)


def rand[
    dtype: DType
](
    ptr: Pointer[mut=True, Scalar[dtype], _],
    size: Int,
    /,
    *,
    min: Float64 = 0.0,
    max: Float64 = 1.0,
    int_scale: Optional[Int] = None,
):
    """Writes numbers from min up to max."""
    for i in range(size):
        var x: Float64 = random_float64()
        if int_scale:
            # a multiple of a negative power of two
            var steps: Float64 = Float64(1 << int_scale.unsafe_value())
            x = __op_floor(x * steps) / steps
        ptr[unsafe_offset=i] = (min + (max - min) * x).cast[dtype]()


def randint[
    dtype: DType
](ptr: Pointer[mut=True, Scalar[dtype], _], size: Int, low: Int, high: Int):
    """Writes whole numbers from low to high."""
    for i in range(size):
        ptr[unsafe_offset=i] = random_si64(Int64(low), Int64(high)).cast[dtype]()


def rand[
    dtype: DType
](
    span: Span[mut=True, Scalar[dtype], _],
    /,
    *,
    min: Float64 = 0.0,
    max: Float64 = 1.0,
    int_scale: Optional[Int] = None,
):
    """Writes numbers from min up to max."""
    rand[dtype](span._data, span._len, min=min, max=max, int_scale=int_scale)


def rand[
    dtype: DType
](
    mut list: List[Scalar[dtype]],
    /,
    *,
    min: Float64 = 0.0,
    max: Float64 = 1.0,
    int_scale: Optional[Int] = None,
):
    """Writes numbers from min up to max."""
    rand[dtype](list._data, list._len, min=min, max=max, int_scale=int_scale)


def randint[dtype: DType](span: Span[mut=True, Scalar[dtype], _], low: Int, high: Int):
    """Writes whole numbers from low to high."""
    randint[dtype](span._data, span._len, low, high)


def randint[dtype: DType](mut list: List[Scalar[dtype]], low: Int, high: Int):
    """Writes whole numbers from low to high."""
    randint[dtype](list._data, list._len, low, high)


def randn[
    dtype: DType
](
    span: Span[mut=True, Scalar[dtype], _],
    mean: Float64 = 0.0,
    standard_deviation: Float64 = 1.0,
):
    """Writes numbers of the normal distribution."""
    randn[dtype](span._data, span._len, mean, standard_deviation)


def randn[
    dtype: DType
](
    ptr: Pointer[mut=True, Scalar[dtype], _],
    size: Int,
    mean: Float64 = 0.0,
    standard_deviation: Float64 = 1.0,
):
    """Writes numbers of the normal distribution."""
    for i in range(size):
        ptr[unsafe_offset=i] = randn_float64(mean, standard_deviation).cast[dtype]()


def randn[
    dtype: DType
](
    mut list: List[Scalar[dtype]],
    mean: Float64 = 0.0,
    standard_deviation: Float64 = 1.0,
):
    """Writes numbers of the normal distribution."""
    randn[dtype](list._data, list._len, mean, standard_deviation)


def shuffle[T: Copyable, //](mut list: List[T]):
    """Puts the elements in any order."""
    var i: Int = len(list) - 1
    while i > 0:
        list.swap_elements(i, Int(random_ui64(0, UInt64(i))))
        i -= 1
