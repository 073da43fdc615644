# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Loops over vectors."""


@always_inline
def vectorize[
    func: def[width: Int](idx: Int) -> None, //, simd_width: Int, /, *, unroll_factor: Int = 1
](size: Int, closure: func):
    """Calls closure for the positions 0 up to size: simd_width of them at a time, and the rest one
    at a time.

    Parameters:
        func: The type of closure.
        simd_width: How many positions a call is for; `closure[simd_width](first)`.
        unroll_factor: How many such calls a round of the loop makes.

    Args:
        size: How many positions there are.
        closure: What is called.
    """
    comptime assert simd_width > 0, "simd width must be > 0"
    comptime assert unroll_factor > 0, "unroll factor must be > 0"
    comptime step = simd_width * unroll_factor
    var unrolled: Int = size // step * step
    var whole: Int = size // simd_width * simd_width
    for i in range(0, unrolled, step):
        comptime for k in range(unroll_factor):
            closure[simd_width](i + k * simd_width)
    comptime if unroll_factor > 1:
        for i in range(unrolled, whole, simd_width):
            closure[simd_width](i)
    for i in range(whole, size):
        closure[1](i)


@always_inline
def vectorize[
    func: def[width: Int](idx: Int, evl: Int) -> None,
    //,
    simd_width: Int,
    /,
    *,
    unroll_factor: Int = 1,
](size: Int, closure: func):
    """Calls closure for the positions 0 up to size, simd_width of them at a time; the last call
    may be for fewer, and closure has to leave out the lanes behind them.

    Parameters:
        func: The type of closure.
        simd_width: How many lanes a call has; `closure[simd_width](first, count)`.
        unroll_factor: How many calls a round of the loop makes.

    Args:
        size: How many positions there are.
        closure: What is called.
    """
    comptime assert simd_width > 0, "simd width must be > 0"
    comptime assert unroll_factor > 0, "unroll factor must be > 0"
    comptime step = simd_width * unroll_factor
    var unrolled: Int = size // step * step
    var whole: Int = size // simd_width * simd_width
    for i in range(0, unrolled, step):
        comptime for k in range(unroll_factor):
            closure[simd_width](i + k * simd_width, simd_width)
    comptime if unroll_factor > 1:
        for i in range(unrolled, whole, simd_width):
            closure[simd_width](i, simd_width)
    if whole < size:
        closure[simd_width](whole, size - whole)


@always_inline
def vectorize[
    func: def[width: Int](idx: Int) -> None,
    //,
    simd_width: Int,
    /,
    *,
    size: Int,
    unroll_factor: Int = 1,
](closure: func):
    """Calls closure for the positions 0 up to size, which is known while compiling: simd_width of
    them at a time. The rest takes one call if its number is a power of two, else one each.

    Parameters:
        func: The type of closure.
        simd_width: How many positions a call is for; `closure[simd_width](first)`.
        size: How many positions there are.
        unroll_factor: How many such calls a round of the loop makes.

    Args:
        closure: What is called.
    """
    comptime assert simd_width > 0, "simd width must be > 0"
    comptime assert unroll_factor > 0, "unroll factor must be > 0"
    comptime assert size >= 0, "size must be >= 0"
    comptime step = simd_width * unroll_factor
    comptime unrolled = size // step * step
    comptime whole = size // simd_width * simd_width
    for i in range(0, unrolled, step):
        comptime for k in range(unroll_factor):
            closure[simd_width](i + k * simd_width)
    comptime if unroll_factor > 1:
        for i in range(unrolled, whole, simd_width):
            closure[simd_width](i)
    comptime if (size - whole).is_power_of_two():
        closure[size - whole](whole)
    else:
        for i in range(whole, size):
            closure[1](i)


@deprecated("pass the function as an argument: `vectorize[simd_width](size, closure)`")
@always_inline
def vectorize[
    func: def[width: Int](idx: Int) capturing[_] -> None,
    simd_width: Int,
    /,
    *,
    unroll_factor: Int = 1,
](size: Int):
    """Calls func as `vectorize[simd_width](size, closure)` calls closure."""
    for i in range(0, size // simd_width * simd_width, simd_width):
        func[simd_width](i)
    for i in range(size // simd_width * simd_width, size):
        func[1](i)
