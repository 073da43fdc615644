# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Numbers one by one of a generator that makes four at once.

What std.random's functions draw from is one of these in the runtime, shared by all threads.
"""

from std.math import cos, log, pi, sqrt
from std.random.philox import Random


struct _PhiloxWrapper(Copyable):
    """A generator that gives one number at a time."""

    comptime _cache_length = 4

    var _rng: Random[10]
    var _cache: SIMD[DType.uint32, Self._cache_length]
    var _cache_index: Int

    def __init__(out self, seed: UInt64 = 0x3D30F19CD101):
        """Begins the numbers of a seed."""
        self._rng = Random(seed=seed)
        self._cache = 0
        self._cache_index = Self._cache_length

    def next_uint32(mut self) -> UInt32:
        """The next number of 32 bits."""
        if self._cache_index >= Self._cache_length:
            self._cache = self._rng.step()
            self._cache_index = 0
        var out = self._cache[self._cache_index]
        self._cache_index += 1
        return out

    def next_uint64(mut self) -> UInt64:
        """The next number of 64 bits: the upper half is drawn first."""
        var high = UInt64(self.next_uint32())
        return high << 32 | UInt64(self.next_uint32())

    def next_float64(mut self) -> Float64:
        """The next number from 0 up to 1, of 53 bits."""
        return Float64(self.next_uint64() >> 11) * (1.0 / Float64(1 << 53))


struct _RandomState(Copyable):
    """A generator with the ranges and distributions of std.random."""

    var _generator: _PhiloxWrapper

    def __init__(out self):
        """Begins with the seed 0."""
        self._generator = _PhiloxWrapper(0)

    def __init__(out self, seed: UInt64):
        """Begins with a seed."""
        self._generator = _PhiloxWrapper(seed)

    def seed(mut self, seed: UInt64):
        """Begins anew with a seed."""
        self._generator = _PhiloxWrapper(seed)

    def random_uint64(mut self, min: UInt64, max: UInt64) -> UInt64:
        """A whole number from min to max; min when there is none."""
        if min >= max:
            return min
        var count = max - min + 1
        if count == 0:
            return self._generator.next_uint64()
        var least = _least_draw(count)
        while True:
            var r = self._generator.next_uint64()
            if r >= least:
                return min + r % count

    def random_int64(mut self, min: Int64, max: Int64) -> Int64:
        """A whole number from min to max; min when there is none."""
        if min >= max:
            return min
        var span = UInt64(max - min)
        var r = Int64(self.random_uint64(0, span))
        return r if span == UInt64.MAX else min + r

    def random_float64(mut self, min: Float64, max: Float64) -> Float64:
        """A number from min up to max."""
        return _scaled(self._generator.next_float64(), min, max)

    def normal_float64(mut self, mean: Float64, std_dev: Float64) -> Float64:
        """A number of the normal distribution."""
        var u = self._generator.next_float64()
        var v = self._generator.next_float64()
        while u <= 0.0:
            u = self._generator.next_float64()
        return _normal(u, v, mean, std_dev)


def _init_random_state() -> _RandomState:
    """A state as it is before a seed is set."""
    return _RandomState()


@always_inline
def _least_draw(count: UInt64) -> UInt64:
    """Draws below it are left out, so that `draw % count` is as often each number."""
    return (~count + 1) % count


@always_inline
def _scaled(unit: Float64, min: Float64, max: Float64) -> Float64:
    """A number of 0 to 1 as one of min to max; min where their distance is not a number."""
    var span = max - min
    if span != span:
        return min
    if span > Float64.MAX_FINITE:
        return min + unit * max - unit * min
    return min + unit * span


@always_inline
def _normal(u: Float64, v: Float64, mean: Float64, std_dev: Float64) -> Float64:
    """One of the two normal numbers that two even ones make."""
    return mean + std_dev * sqrt(-2.0 * log(u)) * cos(2.0 * pi * v)
