# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""How long functions take: `run(f).print()` for one, `Bench` for a table of several."""

from std.benchmark.bencher import (
    Bench,
    BenchConfig,
    BenchId,
    BenchMetric,
    Bencher,
    BenchmarkInfo,
    Format,
    Mode,
    ThroughputMeasure,
)
from std.benchmark.benchmark import Batch, Report, Unit, run
from std.benchmark.compiler import black_box, keep
from std.benchmark.memory import clobber_memory
from std.benchmark.quick_bench import QuickBench
