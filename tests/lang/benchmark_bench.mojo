from std.benchmark import Bench, BenchConfig, BenchId, Bencher, QuickBench, keep, black_box, clobber_memory, Mode, ThroughputMeasure, BenchMetric, run, Report

def twice(x: Int) -> Int:
    return 2 * x
def add3(a: Int, b: Float64, c: Int32) -> Float64:
    return Float64(a) + b
def nothing():
    pass
def may() raises:
    pass

struct NotMovable:
    var x: Int32
    def __init__(out self): self.x = 3

def main() raises:
    var c = BenchConfig(max_iters=5, max_runtime_secs=0.01)
    c.show_progress = True
    var b = Bench(c.copy())
    var calls = 0
    def f(mut b: Bencher) raises {mut calls}:
        def g() {mut calls}:
            calls += 1
        b.iter(g)
    b.bench_function(f, BenchId("f"))
    b.bench_function(f, BenchId("f", "x"), fixed_iterations=3)
    def plain() {mut calls}:
        calls += 1
    b.bench_function(plain, BenchId("plain"), [ThroughputMeasure(BenchMetric.elements, 10)])
    def w(mut b: Bencher, n: Int) raises {}:
        def g() {imm n}:
            keep(n)
        b.iter(g)
    b.bench_with_input(w, BenchId("w", "7"), 7)
    print(len(b.info_vec), b.info_vec[1].result.iters(), b.info_vec[3].name, calls > 10)
    var t = Bench(c.copy(), Mode.Test)
    calls = 0
    t.bench_function(f, BenchId("f"))
    print(len(t.info_vec), calls)
    var n = NotMovable()
    ref m = black_box(n)
    print(m.x, black_box(take=String("abc")), black_box(5))
    clobber_memory()
    def g() {mut calls}:
        calls += 1
    calls = 0
    var r = run(g, 2, 10, 0.0, 0.5)
    print(r.iters() > 0, calls > 2)
    def h() raises {}:
        raise Error("stop")
    try:
        _ = run(h)
    except e:
        print("caught", e)
    try:
        _ = run(g, min_runtime_secs=2, max_runtime_secs=1)
    except e:
        print("caught", e)
    var r3 = run(g, max_batch_size=4, min_runtime_secs=0, max_iters=20)
    print(r3.runs[0].iterations)
    def state(mut x: Int) {}: x += 1
    def prep(mut x: Int) {}: x = 10
    var bb = Bencher(3)
    var s = 0
    bb.iter_preproc(s, state, prep)
    print(s, bb.num_iters)
    def cust(n: Int) {} -> Int: return n * 100
    bb.iter_custom(cust)
    print(bb.elapsed)
    var q = QuickBench()
    q.m.config.max_runtime_secs = 0.01
    q.run(twice, 4, bench_id=BenchId("twice"))
    q.run(add3, 4, Float64(2), Int32(1), bench_id=BenchId("add3"))
    print(len(q.m.info_vec))
    print(Bench(c.copy()))
    # expect: Running f
    # expect: Running f/input_id:x
    # expect: Running plain
    # expect: Running w/input_id:7
    # expect: 4 3 w/input_id:7 True
    # expect: 0 1
    # expect: 3 abc 5
    # expect: True True
    # expect: caught stop
    # expect: caught max_runtime_secs should be strictly greater than min_runtime_secs
    # expect: 4
    # expect: 11 3
    # expect: 300
    # expect: Running twice
    # expect: Running add3
    # expect: 2
    # expect: | name | met (ms) | itersNo benchmarks recorded...
    # expect:
