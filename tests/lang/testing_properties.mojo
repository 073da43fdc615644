# Tests of properties: strategies, runs, seeds, random numbers in ranges.
from std.testing.prop import PropTest, PropTestConfig, Rng, Strategy
from std.testing.prop.strategy.simd_strategy import *
from std.testing.prop.strategy.string_strategy import *
from std.testing.prop.strategy.list_strategy import *

@fieldwise_init
struct Const(Movable, Strategy):
    comptime Value = Int
    def value(mut self, mut rng: Rng) raises -> Self.Value:
        return 42

@fieldwise_init
struct Pair(Copyable):
    var a: Int
    var b: String

@fieldwise_init
struct PairStrategy(Movable, Strategy):
    comptime Value = Pair
    var n: Int
    def value(mut self, mut rng: Rng) raises -> Self.Value:
        self.n += 1
        return Pair(rng.rand_int(min=0, max=self.n), String(self.n))

def check(n: Int) raises:
    if n != 42:
        raise Error("not 42")

def bad(n: Int) raises:
    raise Error("bad ", n)

def pairs(var p: Pair) raises:
    if p.a > 100 or p.a < 0:
        raise Error("range")

def texts(var s: String) raises:
    if s.count_codepoints() > 7:
        raise Error("long ", s)

def lists(var l: List[Int8]) raises:
    if len(l) < 2 or len(l) > 5:
        raise Error("length")
    for x in l:
        if x < 0 or x > 9:
            raise Error("value")

def main() raises:
    PropTest().test[check](Const())
    try:
        PropTest(config=PropTestConfig(runs=3, seed=7)).test[bad](Const())
    except e:
        print(String(e).replace(" \n", "\n"))
    PropTest(config=PropTestConfig(runs=50)).test[pairs](PairStrategy(0))
    PropTest(config=PropTestConfig(runs=50, seed=1)).test[texts](String.strategy(min_len=2, max_len=7))
    PropTest().test[texts](String.utf8_strategy(max_len=7))
    PropTest().test[texts](String.ascii_strategy(max_len=7, only_printable=True))
    PropTest().test[lists](List[Int8].strategy(Int8.strategy(min=0, max=9), min_len=2, max_len=5))
    var c = PropTestConfig(runs=3, seed=9)
    print(c.runs, c.seed, PropTestConfig().runs)
    var rng = Rng(seed=5)
    var ok = True
    for _ in range(100):
        var v = rng.rand_scalar[DType.uint8](min=3, max=9)
        ok = ok and v >= 3 and v <= 9
        var f = rng.rand_scalar[DType.float32](min=-1, max=1)
        ok = ok and f >= -1 and f <= 1
        var u = rng.rand_uint(min=10, max=11)
        ok = ok and u >= 10 and u <= 11
        var i = rng.rand_int(min=-5, max=5)
        ok = ok and i >= -5 and i <= 5
        _ = rng.rand_int()
        _ = rng.rand_uint()
        _ = rng.rand_scalar[DType.bool]()
        ok = ok and rng.rand_bool(true_probability=2.0) and not rng.rand_bool(true_probability=-1.0)
    print(ok, rng.rand_scalar[DType.int32](min=4, max=4))
    try:
        _ = rng.rand_scalar[DType.int32](min=5, max=4)
    except e:
        print(String(e).replace(" \n", "\n"))
    try:
        _ = String.strategy(min_len=5, max_len=4)
    except e:
        print(String(e).replace(" \n", "\n"))
    try:
        _ = List[Int8].strategy(Int8.strategy(), min_len=-1)
    except e:
        print(String(e).replace(" \n", "\n"))
    var cp = Codepoint.strategy(only_printable=True)
    var c1 = cp.value(rng)
    print(c1.to_u32() >= 32 and c1.to_u32() < 127)
    var sv = SIMD[DType.int16, 4].strategy(min=1, max=2)
    var v4 = sv.value(rng)
    print(v4.ge(1).reduce_and(), v4.le(2).reduce_and())
    # expect: PropTestError:
    # expect: 	Runs: 0
    # expect: 	Seed: 7
    # expect: 	Error: bad 42
    # expect: 3 9 100
    # expect: True 4
    # expect: invalid min/max
    # expect: Invalid min/max for string length
    # expect: Invalid min/max for list length
    # expect: True
    # expect: True True
