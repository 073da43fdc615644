# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Runs properties."""

from std.testing.prop.random import Rng
from std.testing.prop.strategy import Strategy
from std.time.time import perf_counter_ns


struct PropTestConfig(Copyable):
    """How a property is tried."""

    var runs: Int
    """How many values it is tried with."""
    var seed: Int
    """What the random numbers follow from."""

    def __init__(out self, *, runs: Int = 100, seed: Optional[Int] = None):
        """With that many runs, and with another seed each time unless one is given."""
        self.runs = runs
        self.seed = seed.or_else(perf_counter_ns())


@fieldwise_init
struct _PropTestError(Copyable, Writable):
    """A property that does not hold: after how many values, and with which seed it happens again."""

    var runs: Int
    var seed: Int
    var error: Error

    def write_to(self, mut writer: Some[Writer]):
        """Writes a headline and a line for each part."""
        writer.write("PropTestError: \n\tRuns: ", self.runs, "\n\tSeed: ", self.seed)
        writer.write("\n\tError: ", self.error)


struct PropTest(Movable):
    """Tries properties."""

    var _config: PropTestConfig

    def __init__(out self):
        """With 100 runs and another seed each time."""
        self._config = PropTestConfig()

    def __init__(out self, *, var config: PropTestConfig):
        """With the runs and the seed of config."""
        self._config = config^

    def test[
        S: Strategy, //, f: def(var S.Value) raises thin -> None
    ](self, var strategy: S) raises:
        """Calls f with values of the strategy. When f raises, no more are tried, and the error
        raised tells the number of values before, the seed and f's error."""
        var rng = Rng(seed=self._config.seed)
        for i in range(self._config.runs):
            var value = strategy.value(rng)
            try:
                f(value^)
            except e:
                raise Error(_PropTestError(i, self._config.seed, e^))
