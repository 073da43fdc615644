from std.benchmark import Bench, BenchConfig, BenchId, Bencher, keep, ThroughputMeasure, BenchMetric, Format, Mode, Report, Batch, BenchmarkInfo, QuickBench

def main() raises:
    var c = BenchConfig(max_iters=1, num_repetitions=1)
    c.verbose_timing = False
    var b = Bench(c^)
    def f(mut b: Bencher) raises {}:
        def g() {}:
            pass
        b.iter(g)
    var q = Report()
    q.runs.append(Batch(duration=1000000, iterations=10, _is_significant=True))
    b.info_vec.append(BenchmarkInfo("name1", q.copy()))
    q.runs[0] = Batch(duration=123456789, iterations=3, _is_significant=True)
    b.info_vec.append(BenchmarkInfo("a_longer_name/x", q.copy(), [ThroughputMeasure(BenchMetric.bytes, 1000000), ThroughputMeasure(BenchMetric.elements, 500)]))
    print(b)
    b.config.format = Format.csv
    print(b)
    b.config.format = Format.tabular
    print(String(b).replace(" \n", "|\n"))
    b.config.verbose_timing = True
    b.config.format = Format.table
    print(b)
    b.config.format = Format.csv
    print(b)
    b.config.show_progress = False
    b.dump_report()
    print(repr(b).byte_length())
    # expect: | name            | met (ms)  | iters | DataMovement (GB/s)  | throughput (GElems/s)  |
    # expect: | --------------- | --------- | ----- | -------------------- | ---------------------- |
    # expect: | name1           | 0.1       | 10    | N/A                  | N/A                    |
    # expect: | a_longer_name/x | 41.152263 | 3     | 0.024300000221130002 | 1.2150000110565002e-05 |
    # expect:
    # expect: name,met (ms),iters,DataMovement (GB/s),throughput (GElems/s)
    # expect: "name1",0.1,10,N/A,N/A
    # expect: "a_longer_name/x",41.152263,3,0.024300000221130002,1.2150000110565002e-05
    # expect:
    # expect: name           , met (ms) , iters, DataMovement (GB/s) , throughput (GElems/s)|
    # expect: name1          , 0.1      , 10   , N/A                 , N/A                  |
    # expect: a_longer_name/x, 41.152263, 3    , 0.024300000221130002, 1.2150000110565002e-05
    # expect:
    # expect: | name            | met (ms)  | iters | DataMovement (GB/s)  | throughput (GElems/s)  | min (ms)  | mean (ms) | max (ms)  | duration (ms) |
    # expect: | --------------- | --------- | ----- | -------------------- | ---------------------- | --------- | --------- | --------- | ------------- |
    # expect: | name1           | 0.1       | 10    | N/A                  | N/A                    | 0.1       | 0.1       | 0.1       | 1.0           |
    # expect: | a_longer_name/x | 41.152263 | 3     | 0.024300000221130002 | 1.2150000110565002e-05 | 41.152263 | 41.152263 | 41.152263 | 123.456789    |
    # expect:
    # expect: name,met (ms),iters,DataMovement (GB/s),throughput (GElems/s),min (ms),mean (ms),max (ms),duration (ms)
    # expect: "name1",0.1,10,N/A,N/A,0.1,0.1,0.1,1.0
    # expect: "a_longer_name/x",41.152263,3,0.024300000221130002,1.2150000110565002e-05,41.152263,41.152263,41.152263,123.456789
    # expect:
    # expect: name,met (ms),iters,DataMovement (GB/s),throughput (GElems/s),min (ms),mean (ms),max (ms),duration (ms)
    # expect: "name1",0.1,10,N/A,N/A,0.1,0.1,0.1,1.0
    # expect: "a_longer_name/x",41.152263,3,0.024300000221130002,1.2150000110565002e-05,41.152263,41.152263,41.152263,123.456789
    # expect:
    # expect: 23
