# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Random numbers from one generator."""

from std.random._rng import _least_draw, _normal, _scaled


def seed():
    """Starts the generator from the clock."""
    external_call["mj_random_seed", NoneType](UInt64(external_call["mj_time_ns", Int]()))


def seed(a: Int):
    """Starts the generator from a number."""
    external_call["mj_random_seed", NoneType](UInt64(a))


@always_inline
def _next_float64() -> Float64:
    return external_call["mj_random_f64", Float64]()


def random_float64(min: Float64 = 0, max: Float64 = 1) -> Float64:
    """A number from min up to max; min where their distance is not a number."""
    return _scaled(_next_float64(), min, max)


def random_ui64(min: UInt64, max: UInt64) -> UInt64:
    """A whole number from min to max, each as likely; min when there is none."""
    if min >= max:
        return min
    var count: UInt64 = max - min + 1
    if count == 0:
        return external_call["mj_random_u64", UInt64]()
    var least = _least_draw(count)
    while True:
        var r: UInt64 = external_call["mj_random_u64", UInt64]()
        if r >= least:
            return min + r % count


def random_si64(min: Int64, max: Int64) -> Int64:
    """A whole number from min to max, each as likely; min when there is none."""
    if min >= max:
        return min
    var span = UInt64(max - min)
    var r = Int64(random_ui64(0, span))
    # of all numbers each is as good as another, and is taken as it is drawn
    return r if span == UInt64.MAX else min + r


def randn_float64(mean: Float64 = 0, standard_deviation: Float64 = 1) -> Float64:
    """A number of the normal distribution."""
    var u: Float64 = _next_float64()
    var v: Float64 = _next_float64()
    while u <= 0.0:
        u = _next_float64()
    return _normal(u, v, mean, standard_deviation)


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
    """Writes numbers from min up to max: whole numbers that dtype has, max included, where it is
    no floating point type.

    Parameters:
        dtype: The type of the numbers.

    Args:
        ptr: Where to write.
        size: How many.
        min: The least.
        max: What floats stay below, and integers reach.
        int_scale: Makes floats multiples of two to the power of minus this.
    """
    comptime if dtype.is_floating_point():
        var steps: Float64 = 0
        if int_scale and int_scale.unsafe_value() >= 0:
            steps = Float64(1 << int_scale.unsafe_value())
        for i in range(size):
            var x: Float64 = random_float64(min, max)
            if steps > 0:
                x = __op_floor(x * steps) / steps
            ptr[unsafe_offset=i] = x.cast[dtype]()
    elif dtype.is_signed():
        var low = __op_max(min.cast[DType.int64](), Scalar[dtype].MIN.cast[DType.int64]())
        var high = __op_min(max.cast[DType.int64](), Scalar[dtype].MAX.cast[DType.int64]())
        for i in range(size):
            ptr[unsafe_offset=i] = random_si64(low, high).cast[dtype]()
    else:
        var low = min.cast[DType.uint64]()
        var high = __op_min(max.cast[DType.uint64](), Scalar[dtype].MAX.cast[DType.uint64]())
        for i in range(size):
            ptr[unsafe_offset=i] = random_ui64(low, high).cast[dtype]()


def randint[
    dtype: DType
](ptr: Pointer[mut=True, Scalar[dtype], _], size: Int, low: Int, high: Int):
    """Writes whole numbers from low to high."""
    comptime if dtype.is_signed():
        for i in range(size):
            ptr[unsafe_offset=i] = random_si64(Int64(low), Int64(high)).cast[dtype]()
    else:
        for i in range(size):
            ptr[unsafe_offset=i] = random_ui64(UInt64(low), UInt64(high)).cast[dtype]()


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
