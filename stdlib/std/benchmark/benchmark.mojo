# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Measures of one function."""

from std.time import perf_counter_ns


struct Unit:
    """Units of time, by the names that reports take."""

    comptime ns = "ns"
    """Nanoseconds."""
    comptime us = "us"
    """Microseconds."""
    comptime ms = "ms"
    """Milliseconds."""
    comptime s = "s"
    """Seconds."""

    @staticmethod
    def _divisor(unit: String) -> Int:
        """The nanoseconds of a unit."""
        if unit == Unit.ns:
            return 1
        if unit == Unit.us:
            return 1000
        if unit == Unit.ms:
            return 1000000
        return 1000000000


@fieldwise_init
struct Batch(ImplicitlyCopyable, TrivialRegisterPassable, Writable):
    """Calls that were measured together."""

    var duration: Int
    """Their nanoseconds."""
    var iterations: Int
    """Their number."""
    var _is_significant: Bool

    def mean(self, unit: String = Unit.s) -> Float64:
        """The time of one call.

        Args:
            unit: What it is given in: "ns", "us", "ms" or "s".
        """
        return (
            Float64(self.duration) / Float64(self.iterations) / Float64(Unit._divisor(unit))
        )

    def write_to(self, mut writer: Some[Writer]):
        """Writes it as `Batch(duration=1000ns, iterations=10, significant=True)`."""
        writer.write(
            "Batch(duration=",
            self.duration,
            "ns, iterations=",
            self.iterations,
            ", significant=",
            self._is_significant,
            ")",
        )

    def write_repr_to(self, mut writer: Some[Writer]):
        """Writes it as its constructor is called."""
        writer.write(
            "Batch(duration=",
            self.duration,
            ", iterations=",
            self.iterations,
            ", _is_significant=",
            self._is_significant,
            ")",
        )


@fieldwise_init
struct Report(Copyable, Defaultable):
    """What was measured of a function. Its numbers are those of the significant batches."""

    var warmup_duration: Int
    """The nanoseconds of the calls before the first batch."""
    var runs: List[Batch]
    """All batches."""

    def __init__(out self):
        """Makes a report of nothing."""
        self.warmup_duration = 0
        self.runs = List[Batch]()

    def iters(self) -> Int:
        """The number of calls."""
        var sum: Int = 0
        for b in self.runs:
            if b._is_significant:
                sum += b.iterations
        return sum

    def duration(self, unit: String = Unit.s) -> Float64:
        """The time of all calls.

        Args:
            unit: What it is given in: "ns", "us", "ms" or "s".
        """
        var sum: Int = 0
        for b in self.runs:
            if b._is_significant:
                sum += b.duration
        return Float64(sum) / Float64(Unit._divisor(unit))

    def mean(self, unit: String = Unit.s) -> Float64:
        """The time of one call.

        Args:
            unit: What it is given in: "ns", "us", "ms" or "s".
        """
        return self.duration(unit) / Float64(self.iters())

    def min(self, unit: String = Unit.s) -> Float64:
        """The time of one call in the fastest batch, 0 if there is none.

        Args:
            unit: What it is given in: "ns", "us", "ms" or "s".
        """
        if not self.runs:
            return 0
        var out = Float64.MAX_FINITE
        for b in self.runs:
            if b._is_significant:
                out = min(out, b.mean(unit))
        return out

    def max(self, unit: String = Unit.s) -> Float64:
        """The time of one call in the slowest batch, 0 if there is none.

        Args:
            unit: What it is given in: "ns", "us", "ms" or "s".
        """
        if not self.runs:
            return 0
        var out = Float64.MIN_FINITE
        for b in self.runs:
            if b._is_significant:
                out = max(out, b.mean(unit))
        return out

    def as_string(self, unit: String = Unit.s) -> String:
        """The report in some lines.

        Args:
            unit: What times are given in: "ns", "us", "ms" or "s".
        """
        var line = String("-") * 80
        return String(
            line,
            "\nBenchmark Report (",
            unit,
            ")\n",
            line,
            "\nMean: ",
            self.mean(unit),
            "\nTotal: ",
            self.duration(unit),
            "\nIters: ",
            self.iters(),
            "\nWarmup Total: ",
            Float64(self.warmup_duration) / Float64(Unit._divisor(unit)),
            "\nFastest Mean: ",
            self.min(unit),
            "\nSlowest Mean: ",
            self.max(unit),
            "\n",
        )

    def print(self, unit: String = Unit.s):
        """Prints the report.

        Args:
            unit: What times are given in: "ns", "us", "ms" or "s".
        """
        print(self.as_string(unit))

    def print_full(self, unit: String = Unit.s):
        """Prints the report and each batch.

        Args:
            unit: What times are given in: "ns", "us", "ms" or "s".
        """
        self.print(unit)
        for i in range(len(self.runs)):
            var b = self.runs[i]
            print("Batch:", i + 1)
            print("Iterations:", b.iterations)
            print("Mean:", b.mean(unit))
            print("Duration:", Float64(b.duration) / Float64(Unit._divisor(unit)))
            print()


@fieldwise_init
struct _RunOptions(TrivialRegisterPassable):
    """How long to measure."""

    var num_warmup_iters: Int
    var max_iters: Int
    var min_runtime_secs: Float64
    var max_runtime_secs: Float64
    var max_batch_size: Int


def _next_batch(opts: _RunOptions, before: Batch) -> Int:
    """How many calls to measure next: enough to fill the time, at most 10 times as many as
    before."""
    if opts.max_batch_size != 0:
        return opts.max_batch_size
    var shortest = opts.min_runtime_secs * 1e9
    var n: Float64 = 0
    if before.duration > 0 and shortest > 0:
        n = 1.2 * shortest * Float64(before.iterations) / Float64(before.duration)
    elif before.duration > 0:
        n = Float64(opts.max_iters)
    n = min(n, Float64(10 * before.iterations))
    n = max(n, Float64(before.iterations + 1))
    return Int(min(n, 1e9))


def _run_impl[F: def(Int) raises -> Int, //](timing: F, opts: _RunOptions) raises -> Report:
    """Measures; timing(n) gives the nanoseconds of n calls."""
    var report = Report()
    var last = Batch(0, 0, False)
    if opts.num_warmup_iters:
        last = Batch(timing(opts.num_warmup_iters), opts.num_warmup_iters, False)
        report.warmup_duration = last.duration
    var shortest = Int(opts.min_runtime_secs * 1e9)
    var longest = Int(opts.max_runtime_secs * 1e9)
    if longest <= shortest:
        raise Error("max_runtime_secs should be strictly greater than min_runtime_secs")
    var calls: Int = 0
    var elapsed: Int = 0
    while elapsed < longest:
        var n = _next_batch(opts, last)
        if calls == 0 and opts.max_batch_size == 0:
            n = min(n, opts.max_iters)
        if elapsed >= shortest and calls + n > opts.max_iters:
            break
        last = Batch(timing(n), n, False)
        report.runs.append(last)
        calls += n
        elapsed += last.duration
    # the first batches are there to find out how long one is to be
    var count: Int = len(report.runs)
    for i in range(count):
        report.runs[i]._is_significant = (
            opts.max_batch_size != 0 and report.runs[i].iterations >= opts.max_batch_size
        ) or Float64(i + 1) > 0.9 * Float64(count)
    return report^


def _run_impl_fixed[F: def(Int) raises -> Int, //](
    timing: F, fixed_iterations: Int
) raises -> Report:
    """Measures so many calls."""
    var report = Report()
    report.runs.append(Batch(timing(fixed_iterations), fixed_iterations, True))
    return report^


@always_inline
def run[F: def() raises -> None, //](
    f: F,
    num_warmup_iters: Int = 1,
    max_iters: Int = 1000000000,
    min_runtime_secs: Float64 = 0.1,
    max_runtime_secs: Float64 = 60,
    max_batch_size: Int = 0,
) raises -> Report:
    """Measures a function. It goes on until the shortest time has passed and either the longest has
    too, or the number of calls is reached.

    Parameters:
        F: The type of f.

    Args:
        f: The function.
        num_warmup_iters: How often it is called before.
        max_iters: How often it is called, unless that takes too little time.
        min_runtime_secs: The shortest time, in seconds.
        max_runtime_secs: The longest time, in seconds.
        max_batch_size: How many calls are measured together; 0: as it seems fit.

    Returns:
        How long it took.

    Raises:
        What the function raises; and if max_runtime_secs is not the larger.
    """

    def timing(n: Int) raises {imm f} -> Int:
        var start: Int = perf_counter_ns()
        for _ in range(n):
            f()
        return perf_counter_ns() - start

    return _run_impl(
        timing,
        _RunOptions(
            num_warmup_iters, max_iters, min_runtime_secs, max_runtime_secs, max_batch_size
        ),
    )


@deprecated("pass the function as an argument: `run(f)`")
@always_inline
def run[func3: def() raises capturing[_] -> None](
    num_warmup_iters: Int = 1,
    max_iters: Int = 1000000000,
    min_runtime_secs: Float64 = 0.1,
    max_runtime_secs: Float64 = 60,
    max_batch_size: Int = 0,
) raises -> Report:
    """Measures func3 as `run(f)` does f."""

    def f() raises {imm}:
        func3()

    return run(
        f, num_warmup_iters, max_iters, min_runtime_secs, max_runtime_secs, max_batch_size
    )


@deprecated("pass the function as an argument: `run(f)`")
@always_inline
def run[*, func1: def() thin raises -> None](
    num_warmup_iters: Int = 1,
    max_iters: Int = 1000000000,
    min_runtime_secs: Float64 = 0.1,
    max_runtime_secs: Float64 = 60,
    max_batch_size: Int = 0,
) raises -> Report:
    """Measures func1 as `run(f)` does f."""

    def f() raises {imm}:
        func1()

    return run(
        f, num_warmup_iters, max_iters, min_runtime_secs, max_runtime_secs, max_batch_size
    )


@deprecated("pass the function as an argument: `run(f)`")
@always_inline
def run[*, func2: def() thin -> None](
    num_warmup_iters: Int = 1,
    max_iters: Int = 1000000000,
    min_runtime_secs: Float64 = 0.1,
    max_runtime_secs: Float64 = 60,
    max_batch_size: Int = 0,
) raises -> Report:
    """Measures func2 as `run(f)` does f."""

    def f() raises {imm}:
        func2()

    return run(
        f, num_warmup_iters, max_iters, min_runtime_secs, max_runtime_secs, max_batch_size
    )


@deprecated("pass the function as an argument: `run(f)`")
@always_inline
def run[*, func4: def() capturing[_] -> None](
    num_warmup_iters: Int = 1,
    max_iters: Int = 1000000000,
    min_runtime_secs: Float64 = 0.1,
    max_runtime_secs: Float64 = 60,
    max_batch_size: Int = 0,
) raises -> Report:
    """Measures func4 as `run(f)` does f."""

    def f() raises {imm}:
        func4()

    return run(
        f, num_warmup_iters, max_iters, min_runtime_secs, max_runtime_secs, max_batch_size
    )
