# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Random numbers for strategies."""

from std.random import random_ui64, seed as _set_seed


struct Rng(Movable):
    """A source of random numbers: equal seeds give equal numbers.

    It is the generator of `std.random`, so a test that calls `std.random.seed` changes it.
    """

    def __init__(out self, *, seed: Int):
        """The numbers that follow from seed."""
        _set_seed(seed)

    def _next(mut self, max: UInt64 = UInt64.MAX) raises -> UInt64:
        """A number from 0 to max, both included: what all other values are made from."""
        return random_ui64(0, max)

    def _xoshiro_float(mut self) raises -> Float64:
        """A multiple of 2**-53 (the factor) that is at least 0 and less than 1."""
        return Float64(self._next() >> 11) * 1.1102230246251565e-16

    def rand_bool(mut self, *, true_probability: Float64 = 0.5) raises -> Bool:
        """True as often as true_probability says: never if that is not above 0, always if it is
        not below 1."""
        if true_probability < 0.0:
            return False
        if true_probability > 1.0:
            return True
        return self._xoshiro_float() < true_probability

    def rand_scalar[
        dtype: DType
    ](
        mut self,
        *,
        min: Scalar[dtype] = Scalar[dtype].MIN_FINITE,
        max: Scalar[dtype] = Scalar[dtype].MAX_FINITE,
    ) raises -> Scalar[dtype]:
        """A number from min to max, both included. Raises if min is more than max."""
        if min > max:
            raise Error("invalid min/max")
        if min == max:
            return min
        comptime if dtype == DType.bool:
            return Scalar[dtype](self.rand_bool())
        elif dtype.is_integral():
            # the distance fits an unsigned number even where the difference does not fit the type
            var distance: UInt64 = max.cast[DType.uint64]() - min.cast[DType.uint64]()
            return min + self._next(distance).cast[dtype]()
        else:
            comptime assert dtype.is_floating_point(), "a number of this type cannot be random"
            var x = self._xoshiro_float()
            var low = min.cast[DType.float64]()
            var high = max.cast[DType.float64]()
            # not low + x * (high - low), which may overflow
            return (low * (1.0 - x) + high * x).cast[dtype]()

    def rand_uint(mut self, *, min: UInt = UInt.MIN, max: UInt = UInt.MAX) raises -> UInt:
        """A number from min to max, both included. Raises if min is more than max."""
        return self.rand_scalar[DType.uint](min=min, max=max)

    def rand_int(mut self, *, min: Int = Int.MIN, max: Int = Int.MAX) raises -> Int:
        """A number from min to max, both included. Raises if min is more than max."""
        return self.rand_scalar[DType.int](min=min, max=max)
