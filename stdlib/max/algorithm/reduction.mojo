# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""One number out of many."""

from std.sys.info import simd_width_of
from std.math import max as _larger, min as _smaller


@always_inline
def _reduced[
    dtype: DType, F: def[width: Int](SIMD[dtype, width], SIMD[dtype, width]) -> SIMD[dtype, width], //
](src: Span[Scalar[dtype], _], init: Scalar[dtype], combine: F) -> Scalar[dtype]:
    """All elements and init combined, many at a time, in an order that suits vectors."""
    comptime width = simd_width_of[dtype]()
    var p = src.unsafe_ptr()
    var count: Int = len(src)
    var whole: Int = count // width * width
    var out = init
    if whole > 0:
        var lanes = p.load[width=width](0)
        for i in range(width, whole, width):
            lanes = combine[width](lanes, p.load[width=width](i))
        for i in range(width):
            out = combine[1](out, lanes[i])
    for i in range(whole, count):
        out = combine[1](out, p[i])
    return out


def _sum[dtype: DType](src: Span[Scalar[dtype], _]) -> Scalar[dtype]:
    def add[width: Int](a: SIMD[dtype, width], b: SIMD[dtype, width]) -> SIMD[dtype, width]:
        return a + b

    return _reduced(src, Scalar[dtype](0), add)


def sum[dtype: DType](src: Span[Scalar[dtype], _]) raises -> Scalar[dtype]:
    """The sum of all elements, 0 of none; those of floating point are not added from first to last.

    Parameters:
        dtype: The type of the elements.

    Args:
        src: The elements.
    """
    return _sum(src)


def product[dtype: DType](src: Span[Scalar[dtype], _]) raises -> Scalar[dtype]:
    """The product of all elements, 1 of none.

    Parameters:
        dtype: The type of the elements.

    Args:
        src: The elements.
    """

    def times[width: Int](a: SIMD[dtype, width], b: SIMD[dtype, width]) -> SIMD[dtype, width]:
        return a * b

    return _reduced(src, Scalar[dtype](1), times)


def max[dtype: DType](src: Span[Scalar[dtype], _]) raises -> Scalar[dtype]:
    """The largest element; of none the smallest value of the type.

    Parameters:
        dtype: The type of the elements.

    Args:
        src: The elements.
    """

    def larger[width: Int](a: SIMD[dtype, width], b: SIMD[dtype, width]) -> SIMD[dtype, width]:
        return _larger(a, b)

    return _reduced(src, Scalar[dtype].MIN, larger)


def min[dtype: DType](src: Span[Scalar[dtype], _]) raises -> Scalar[dtype]:
    """The smallest element; of none the largest value of the type.

    Parameters:
        dtype: The type of the elements.

    Args:
        src: The elements.
    """

    def smaller[width: Int](a: SIMD[dtype, width], b: SIMD[dtype, width]) -> SIMD[dtype, width]:
        return _smaller(a, b)

    return _reduced(src, Scalar[dtype].MAX, smaller)


def _mean[dtype: DType](src: Span[Scalar[dtype], _]) -> Scalar[dtype]:
    assert len(src) != 0, "input must not be empty"
    comptime if dtype.is_integral():
        return _sum(src) // Scalar[dtype](from_int=len(src))
    else:
        return _sum(src) / Scalar[dtype](from_int=len(src))


def mean[dtype: DType](src: Span[Scalar[dtype], _]) raises -> Scalar[dtype]:
    """The mean of the elements, of which there is one at least; rounded down for integers.

    Parameters:
        dtype: The type of the elements.

    Args:
        src: The elements.
    """
    return _mean(src)


def _variance[dtype: DType](
    src: Span[Scalar[dtype], _], mean_value: Scalar[dtype], correction: Int
) -> Scalar[dtype]:
    assert len(src) > 1, "input length must be greater than 1"
    var sum = Scalar[dtype](0)
    for x in src:
        var d = x - mean_value
        sum += d * d
    comptime if dtype.is_integral():
        return sum // Scalar[dtype](from_int=len(src) - correction)
    else:
        return sum / Scalar[dtype](from_int=len(src) - correction)


def variance[dtype: DType](
    src: Span[Scalar[dtype], _], mean_value: Scalar[dtype], correction: Int = 1
) raises -> Scalar[dtype]:
    """The variance of the elements, of which there are two at least.

    Parameters:
        dtype: The type of the elements.

    Args:
        src: The elements.
        mean_value: Their mean.
        correction: What is taken from their number before it divides.
    """
    return _variance(src, mean_value, correction)


def variance[dtype: DType](
    src: Span[Scalar[dtype], _], correction: Int = 1
) raises -> Scalar[dtype]:
    """The variance of the elements, of which there are two at least.

    Parameters:
        dtype: The type of the elements.

    Args:
        src: The elements.
        correction: What is taken from their number before it divides.
    """
    return _variance(src, _mean(src), correction)


def cumsum[dtype: DType](
    dst: Span[mut=True, Scalar[dtype], _], src: Span[Scalar[dtype], _]
):
    """Sets each element of dst to the sum of those of src up to it.

    Parameters:
        dtype: The type of the elements.

    Args:
        dst: Where the sums go.
        src: The elements, no fewer than dst has.
    """
    var sum = Scalar[dtype](0)
    for i in range(len(dst)):
        sum += src[i]
        dst[i] = sum
