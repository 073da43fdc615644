from std.benchmark import run, Report, Unit, Bench, BenchConfig, BenchId, Bencher, keep, black_box, clobber_memory, ThroughputMeasure, BenchMetric, Batch, Format, Mode, BenchmarkInfo, QuickBench
from std.time import sleep

def main() raises:
    def f() {}:
        sleep(0.001)
    var r = run(f, 1, 20, 0.01, 0.05)
    print(r.iters() > 0, r.mean() > 0, r.min("ms") > 0, r.max(Unit.ns) > 0)
    var q = Report()
    print(q.iters(), q.warmup_duration, len(q.runs))
    q.runs.append(Batch(duration=1000, iterations=10, _is_significant=True))
    q.runs.append(Batch(duration=3000, iterations=20, _is_significant=False))
    q.warmup_duration = 500
    print(q.iters(), q.duration("ns"), q.mean("ns"), q.min("ns"), q.max("ns"))
    q.print("ns")
    q.print_full("ns")
    print(q.as_string("us"))
    print(q.runs[0], repr(q.runs[0]))
    print(Unit.ns, Unit.ms, Unit.us, Unit.s)
    print(BenchMetric.flops, BenchMetric.elements, BenchMetric.bytes, BenchMetric.theoretical_flops, repr(BenchMetric.bytes))
    print(BenchMetric.bytes.check_name("bytes"), BenchMetric.bytes.check_name("throughput"), BenchMetric.bytes == BenchMetric.flops)
    print(ThroughputMeasure(BenchMetric.bytes, 1000000), repr(ThroughputMeasure("DataMovement", 5)), ThroughputMeasure(BenchMetric.bytes, 1000000).compute(0.5))
    print(Format("csv"), Format.table, Format("tabular") == Format.tabular, repr(Format.csv))
    print(BenchId("f", "x"), BenchId("g"))
    print(Mode.Benchmark == Mode.Test)
    # expect: True True True True
    # expect: 0 0 0
    # expect: 10 1000.0 100.0 100.0 100.0
    # expect: --------------------------------------------------------------------------------
    # expect: Benchmark Report (ns)
    # expect: --------------------------------------------------------------------------------
    # expect: Mean: 100.0
    # expect: Total: 1000.0
    # expect: Iters: 10
    # expect: Warmup Total: 500.0
    # expect: Fastest Mean: 100.0
    # expect: Slowest Mean: 100.0
    # expect:
    # expect: --------------------------------------------------------------------------------
    # expect: Benchmark Report (ns)
    # expect: --------------------------------------------------------------------------------
    # expect: Mean: 100.0
    # expect: Total: 1000.0
    # expect: Iters: 10
    # expect: Warmup Total: 500.0
    # expect: Fastest Mean: 100.0
    # expect: Slowest Mean: 100.0
    # expect:
    # expect: Batch: 1
    # expect: Iterations: 10
    # expect: Mean: 100.0
    # expect: Duration: 1000.0
    # expect:
    # expect: Batch: 2
    # expect: Iterations: 20
    # expect: Mean: 150.0
    # expect: Duration: 3000.0
    # expect:
    # expect: --------------------------------------------------------------------------------
    # expect: Benchmark Report (us)
    # expect: --------------------------------------------------------------------------------
    # expect: Mean: 0.1
    # expect: Total: 1.0
    # expect: Iters: 10
    # expect: Warmup Total: 0.5
    # expect: Fastest Mean: 0.1
    # expect: Slowest Mean: 0.1
    # expect:
    # expect: Batch(duration=1000ns, iterations=10, significant=True) Batch(duration=1000, iterations=10, _is_significant=True)
    # expect: ns ms us s
    # expect: Arithmetic (GFLOPS/s) throughput (GElems/s) DataMovement (GB/s) TheoreticalArithmetic (GFLOPS/s) BenchMetric(code=1, name='DataMovement', unit='GB/s')
    # expect: False False False
    # expect: DataMovement (GB/s) ThroughputMeasure(metric=BenchMetric(code=1, name='DataMovement', unit='GB/s'), value=5) 0.002
    # expect: csv table True Format('csv')
    # expect: BenchId(func_name=f, input_id=x) BenchId(func_name=g, input_id=None)
    # expect: False
