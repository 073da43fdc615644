# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Random numbers by counting: Philox 4x32 (Salmon and others, "Parallel random numbers: as easy as
1, 2, 3", 2011).

A number depends on nothing but a seed, a stream and a place in it, so that many may be made at
once, each where it is wanted.
"""

from std.math import cos, fma, log, pi, sin, sqrt


@always_inline
def _mulhilow(a: UInt32, b: UInt32) -> SIMD[DType.uint32, 2]:
    """The lower and the upper half of a product."""
    var p = UInt64(a) * UInt64(b)
    return SIMD[DType.uint32, 2](UInt32(p), UInt32(p >> 32))


struct Random[rounds: Int = 10](Copyable):
    """A generator of four numbers a step.

    Parameters:
        rounds: How often the counter is mixed: more is better and slower.
    """

    var _key: SIMD[DType.uint32, 2]
    var _counter: SIMD[DType.uint32, 4]

    def __init__(
        out self,
        *,
        seed: UInt64 = 0x3D30F19CD101,
        subsequence: UInt64 = 0,
        offset: UInt64 = 0,
    ):
        """Makes a generator.

        Args:
            seed: What all its numbers follow from.
            subsequence: The stream: those of one seed have nothing in common.
            offset: The step to begin at.
        """
        self._key = SIMD[DType.uint32, 2](UInt32(seed), UInt32(seed >> 32))
        self._counter = SIMD[DType.uint32, 4](
            UInt32(offset), UInt32(offset >> 32), UInt32(subsequence), UInt32(subsequence >> 32)
        )

    @always_inline
    def step(mut self) -> SIMD[DType.uint32, 4]:
        """The next four numbers of 32 bits."""
        var key = self._key
        var out = self._counter
        comptime for i in range(Self.rounds):
            out = Self._single_round(out, key)
            comptime if i + 1 < Self.rounds:
                key += SIMD[DType.uint32, 2](0x9E3779B9, 0xBB67AE85)
        self._incrn(1)
        return out

    @always_inline
    def step_uniform(mut self) -> SIMD[DType.float32, 4]:
        """The next four numbers from 0 up to 1, of 31 bits each."""
        # a little below two to the power of -31, so that 1 is never reached
        return (self.step() & 0x7FFFFFFF).cast[DType.float32]() * 4.6566127342e-10

    @always_inline
    def step_uniform_unbiased(mut self) -> SIMD[DType.float32, 4]:
        """The next four numbers between 0 and 1, made of 32 bits each: never 0."""
        comptime SCALE = Float32(2.3283064e-10)
        return fma(
            self.step().cast[DType.float32](),
            SIMD[DType.float32, 4](SCALE),
            SIMD[DType.float32, 4](SCALE * Float32(0.5)),
        )

    @always_inline
    def _incrn(mut self, n: Int64):
        """Goes n steps on."""
        var low = UInt64(self._counter[0]) | UInt64(self._counter[1]) << 32
        var sum = low + UInt64(n)
        self._counter[0] = UInt32(sum)
        self._counter[1] = UInt32(sum >> 32)
        if sum < low:
            self._counter[2] += 1
            if self._counter[2] == 0:
                self._counter[3] += 1

    @staticmethod
    @always_inline
    def _single_round(
        counter: SIMD[DType.uint32, 4], key: SIMD[DType.uint32, 2]
    ) -> SIMD[DType.uint32, 4]:
        """One mixing of a counter with a key."""
        var a = _mulhilow(0xD2511F53, counter[0])
        var b = _mulhilow(0xCD9E8D57, counter[2])
        return SIMD[DType.uint32, 4](
            b[1] ^ counter[1] ^ key[0], b[0], a[1] ^ counter[3] ^ key[1], a[0]
        )


struct NormalRandom[rounds: Int = 10](Copyable):
    """A generator of numbers of the normal distribution, by the transform of Box and Muller.

    Parameters:
        rounds: Those of the generator below it.
    """

    var _rng: Random[Self.rounds]

    def __init__(
        out self,
        *,
        seed: UInt64 = 0x3D30F19CD101,
        subsequence: UInt64 = 0,
        offset: UInt64 = 0,
    ):
        """Makes a generator.

        Args:
            seed: What all its numbers follow from.
            subsequence: The stream: those of one seed have nothing in common.
            offset: The step to begin at.
        """
        self._rng = Random[Self.rounds](seed=seed, subsequence=subsequence, offset=offset)

    def step_normal(
        mut self, mean: Float32 = 0.0, stddev: Float32 = 1.0
    ) -> SIMD[DType.float32, 8]:
        """The next eight numbers, made of two steps.

        Args:
            mean: What they lie around.
            stddev: How far they lie from it.
        """
        # from above 0 up to 1: 0 has no logarithm
        var u = 1.0 - self._rng.step_uniform()
        var v = 1.0 - self._rng.step_uniform()
        var radius = sqrt(-2.0 * log(u))
        var angle = 2.0 * pi * v
        return (radius * cos(angle) * stddev + mean).join(radius * sin(angle) * stddev + mean)

    def step_normal_4(
        mut self, mean: Float32 = 0.0, stddev: Float32 = 1.0
    ) -> SIMD[DType.float32, 4]:
        """The next four numbers, made of one step.

        Args:
            mean: What they lie around.
            stddev: How far they lie from it.
        """
        comptime SCALE = Float32(1.0) / Float32(UInt64(1) << 32)
        comptime TURN = SCALE * Float32(2.0) * Float32(pi)
        var raw = self._rng.step().cast[DType.float32]()
        var u = fma(
            SIMD[DType.float32, 2](raw[0], raw[2]),
            SIMD[DType.float32, 2](SCALE),
            SIMD[DType.float32, 2](SCALE * Float32(0.5)),
        )
        var v = fma(
            SIMD[DType.float32, 2](raw[1], raw[3]),
            SIMD[DType.float32, 2](TURN),
            SIMD[DType.float32, 2](TURN * Float32(0.5)),
        )
        var radius = sqrt(log(u) * Float32(-2.0))
        var s = sin(v)
        var c = cos(v)
        var out = SIMD[DType.float32, 4](
            radius[0] * s[0], radius[0] * c[0], radius[1] * s[1], radius[1] * c[1]
        )
        return out * stddev + mean
