# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Random lists."""

from std.testing.prop.random import Rng
from std.testing.prop.strategy import Strategy


__extension List:
    @staticmethod
    def strategy[
        S: Strategy
    ](
        var strategy: S, *, min_len: Int = 0, max_len: Int = Int.MAX
    ) raises -> _ListStrategy[S]:
        """Makes lists of the values of strategy, of min_len to max_len elements, but never more
        than 100. Raises if min_len is negative or more than max_len."""
        return _ListStrategy[S](strategy^, min_len=min_len, max_len=max_len)


struct _ListStrategy[T: Strategy](Movable, Strategy):
    """Makes lists of the values of another strategy."""

    comptime Value = List[Self.T.Value]
    """A list."""

    var _strat: Self.T
    var _min_len: Int
    var _max_len: Int

    def __init__(
        out self, var strategy: Self.T, *, min_len: Int = 0, max_len: Int = Int.MAX
    ) raises:
        """Lists of min_len to max_len elements. Raises if there is no such length."""
        if min_len < 0 or min_len > max_len:
            raise Error("Invalid min/max for list length")
        self._strat = strategy^
        self._min_len = min_len
        self._max_len = min(max_len, 100)

    def value(mut self, mut rng: Rng) raises -> Self.Value:
        """The next list: after the least length each further element is as likely as makes the
        length about half way on average."""
        var out = List[Self.T.Value](capacity=self._min_len)
        var middle = Float64(self._min_len + self._max_len) / 2
        var more: Float64 = 1 - 1 / (1 + middle)
        while len(out) < self._min_len or (
            len(out) < self._max_len and rng.rand_bool(true_probability=more)
        ):
            out.append(self._strat.value(rng))
        return out^
