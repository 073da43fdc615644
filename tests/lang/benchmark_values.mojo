# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Reports of measures, names of what is measured and how much of it; values made in a Variant.
from std.utils import Variant, StaticTuple, IndexList, Index
from std.benchmark import Bencher, BenchId, Format, ThroughputMeasure, BenchMetric, Unit, Report
from std.benchmark.benchmark import Batch
from std.memory import OwnedPointer
def mk() -> String:
    return "made"
def mi() -> Int:
    return 42
def main() raises:
    var v = Variant[Int, String](init_with=mk)
    print(v[String], v.isa[String]())  # expect: made True
    v.set(init_with=mi)
    print(v[Int], v.isa[Int]())  # expect: 42 True
    v.set(String("x"))
    print(v)  # expect: x
    var l: List[Int] = [1, 2, 3]
    var p = OwnedPointer(l)
    p[].append(4)
    print(l, p[])  # expect: [1, 2, 3] [1, 2, 3, 4]
    var st = StaticTuple[Int, 3].__init__[1, 2, 3]()
    print(st[0], st[2])  # expect: 1 3
    var id = BenchId("f", Optional(String("in")))
    print(id, BenchId("f", None), BenchId(String("q")), BenchId("a", "b"))
    # expect: BenchId(func_name=f, input_id=in) BenchId(func_name=f, input_id=None) BenchId(func_name=q, input_id=None) BenchId(func_name=a, input_id=b)
    print(id == BenchId("f", "in"), id != BenchId("f"), repr(id))
    # expect: True True BenchId(func_name='f', input_id=Optional[String]('in'))
    var b = Bencher(3, 4)
    print(b.num_iters, b.elapsed, Bencher(num_iters=5).elapsed)  # expect: 3 4 0
    print(Format.csv, repr(Format.table), Format("csv"), Format.csv == Format.tabular)
    # expect: csv Format('table') csv False
    print(ThroughputMeasure(BenchMetric.bytes, 100), repr(ThroughputMeasure(BenchMetric.flops, 5)), ThroughputMeasure("DataMovement", 7).compute(0.5))
    # expect: DataMovement (GB/s) ThroughputMeasure(metric=BenchMetric(code=2, name='Arithmetic', unit='GFLOPS/s'), value=5) 1.4000000000000001e-08
    print(BenchMetric.elements, repr(BenchMetric.bytes), BenchMetric(9, "n", "u"), BenchMetric.bytes.check_name("datamovement"), BenchMetric.bytes.check_name("x"))
    # expect: throughput (GElems/s) BenchMetric(code=1, name='DataMovement', unit='GB/s') n (u) True False
    try:
        print(ThroughputMeasure("nope", 7))
    except e:
        print("E|", e, sep="")
    # expect: E|
    # expect: --------------------------------------------------------------------------------
    # expect: --------------------------------------------------------------------------------
    # expect: Couldn't match metric [nope]
    # expect: Available throughput metrics (case-insensitive) in the list:
    # expect:     metric: [throughput]
    # expect:     metric: [datamovement]
    # expect:     metric: [arithmetic]
    # expect: --------------------------------------------------------------------------------
    # expect: --------------------------------------------------------------------------------
    # expect: [ERROR]: metric [nope] is NOT supported!
    # expect:
    print(Format("zzz"))  # expect: zzz
    var bt = Batch(duration=1000, iterations=10, _is_significant=True)
    print(bt, repr(bt), bt.mean(Unit.ns), bt.mean(unit="us"), bt.mean())
    # expect: Batch(duration=1000ns, iterations=10, significant=True) Batch(duration=1000, iterations=10, _is_significant=True) 100.0 0.1 1e-07
    var r = Report()
    r.warmup_duration = 5
    r.runs.append(bt)
    r.runs.append(Batch(3000, 10, True))
    print(r.iters(), r.duration(), r.mean("ns"), r.min("us"), r.max("ms"), r.mean())
    # expect: 20 4e-06 200.0 0.1 0.0003 2e-07
    r.print()
    # expect: --------------------------------------------------------------------------------
    # expect: Benchmark Report (s)
    # expect: --------------------------------------------------------------------------------
    # expect: Mean: 2e-07
    # expect: Total: 4e-06
    # expect: Iters: 20
    # expect: Warmup Total: 5e-09
    # expect: Fastest Mean: 1e-07
    # expect: Slowest Mean: 3e-07
    # expect:
    r.print_full("ns")
    # expect: --------------------------------------------------------------------------------
    # expect: Benchmark Report (ns)
    # expect: --------------------------------------------------------------------------------
    # expect: Mean: 200.0
    # expect: Total: 4000.0
    # expect: Iters: 20
    # expect: Warmup Total: 5.0
    # expect: Fastest Mean: 100.0
    # expect: Slowest Mean: 300.0
    # expect:
    # expect: Batch: 1
    # expect: Iterations: 10
    # expect: Mean: 100.0
    # expect: Duration: 1000.0
    # expect:
    # expect: Batch: 2
    # expect: Iterations: 10
    # expect: Mean: 300.0
    # expect: Duration: 3000.0
    # expect:
    print(r.as_string("ms"))
    # expect: --------------------------------------------------------------------------------
    # expect: Benchmark Report (ms)
    # expect: --------------------------------------------------------------------------------
    # expect: Mean: 0.0002
    # expect: Total: 0.004
    # expect: Iters: 20
    # expect: Warmup Total: 5e-06
    # expect: Fastest Mean: 0.0001
    # expect: Slowest Mean: 0.0003
    # expect:
    print(Report(3, [bt]).duration("ns"), conforms_to(Report, Copyable), conforms_to(Report, Writable), conforms_to(Batch, Writable), conforms_to(BenchId, Hashable), conforms_to(Format, Equatable), conforms_to(Bencher, TrivialRegisterPassable), conforms_to(Bencher, RegisterPassable),  conforms_to(Bencher, Copyable))
    # expect: 1000.0 True False True True False False True False
