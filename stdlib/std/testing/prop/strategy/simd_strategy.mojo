# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Random vectors and numbers."""

from std.testing.prop.random import Rng
from std.testing.prop.strategy import Strategy


__extension SIMD:
    @staticmethod
    def strategy(
        *,
        min: Scalar[Self.dtype] = Scalar[Self.dtype].MIN_FINITE,
        max: Scalar[Self.dtype] = Scalar[Self.dtype].MAX_FINITE,
    ) -> _SIMDStrategy[Self.dtype, Self.length]:
        """Makes vectors whose lanes are from min to max, both included."""
        return _SIMDStrategy[Self.dtype, Self.length](min=min, max=max)


struct _SIMDStrategy[dtype: DType, size: SIMDLength](Movable, Strategy):
    """Makes vectors whose lanes lie between two numbers."""

    comptime Value = SIMD[Self.dtype, Self.size]
    """A vector."""

    var _min: Scalar[Self.dtype]
    var _max: Scalar[Self.dtype]

    def __init__(
        out self,
        *,
        min: Scalar[Self.dtype] = Scalar[Self.dtype].MIN_FINITE,
        max: Scalar[Self.dtype] = Scalar[Self.dtype].MAX_FINITE,
    ):
        """Lanes from min to max, both included."""
        self._min = min
        self._max = max

    def value(mut self, mut rng: Rng) raises -> Self.Value:
        """The next vector. Raises if min is more than max."""
        var out = SIMD[Self.dtype, Self.size]()
        comptime for i in range(Int(Self.size)):
            out[i] = rng.rand_scalar[Self.dtype](min=self._min, max=self._max)
        return out
