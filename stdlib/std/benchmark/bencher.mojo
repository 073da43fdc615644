# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Measures of several functions, as a table."""

from std.benchmark.benchmark import Report, Unit, _RunOptions, _run_impl, _run_impl_fixed
from std.gpu.host.device_context import DeviceContext
from std.os import abort
from std.pathlib import Path
from std.sys import argv
from std.time import perf_counter_ns
from std.utils.numerics import FlushDenormals


@fieldwise_init
struct BenchMetric(ImplicitlyCopyable, Writable):
    """What a function is fast at: so many of something in a second."""

    var code: Int
    """A number of its own."""
    var name: String
    """What is counted."""
    var unit: String
    """What the speed is given in, thousand millions of them in a second."""

    comptime elements = BenchMetric(0, "throughput", "GElems/s")
    """Elements."""
    comptime bytes = BenchMetric(1, "DataMovement", "GB/s")
    """Bytes read and written."""
    comptime flops = BenchMetric(2, "Arithmetic", "GFLOPS/s")
    """Operations on floating point numbers."""
    comptime theoretical_flops = BenchMetric(3, "TheoreticalArithmetic", "GFLOPS/s")
    """Operations that a formula says are needed."""
    comptime DEFAULTS: List[BenchMetric] = [Self.elements, Self.bytes, Self.flops]
    """Those that are known by name."""

    def write_to(self, mut writer: Some[Writer]):
        """Writes it as `DataMovement (GB/s)`."""
        writer.write(self.name, " (", self.unit, ")")

    def write_repr_to(self, mut writer: Some[Writer]):
        """Writes it as its constructor is called."""
        writer.write(
            "BenchMetric(code=", self.code, ", name='", self.name, "', unit='", self.unit, "')"
        )

    def __eq__(self, other: Self) -> Bool:
        """Whether the codes are the same."""
        return self.code == other.code

    def __ne__(self, other: Self) -> Bool:
        """Whether the codes differ."""
        return self.code != other.code

    def check_name(self, alt_name: String) -> Bool:
        """Whether it has this name, in small or capital letters."""
        return self.name.lower() == alt_name.lower()

    @staticmethod
    def get_metric_from_list(
        name: String, metric_list: List[BenchMetric]
    ) raises -> BenchMetric:
        """The one of a name.

        Args:
            name: The name, in small or capital letters.
            metric_list: Where it is looked for.

        Raises:
            If there is none.
        """
        for m in metric_list:
            if m.check_name(name):
                return m
        var line = String("-") * 80 + "\n"
        var text = String(
            "\n",
            line,
            line,
            "Couldn't match metric [",
            name,
            "]\nAvailable throughput metrics (case-insensitive) in the list:\n",
        )
        for m in metric_list:
            text += String("    metric: [", m.name.lower(), "]\n")
        text += String(line, line, "[ERROR]: metric [", name, "] is NOT supported!\n")
        raise Error(text)


@fieldwise_init
struct ThroughputMeasure(ImplicitlyCopyable, Writable):
    """How much of something one call of a function does."""

    var metric: BenchMetric
    """Of what."""
    var value: Int
    """How much."""

    def __init__(
        out self,
        name: String,
        value: Int,
        reference: List[BenchMetric] = BenchMetric.DEFAULTS,
    ) raises:
        """Makes one for a metric by name.

        Args:
            name: The name, in small or capital letters.
            value: How much.
            reference: The metrics there are.

        Raises:
            If there is none of the name.
        """
        self.metric = BenchMetric.get_metric_from_list(name, reference)
        self.value = value

    def write_to(self, mut writer: Some[Writer]):
        """Writes the metric."""
        self.metric.write_to(writer)

    def write_repr_to(self, mut writer: Some[Writer]):
        """Writes it as its constructor is called."""
        writer.write_string("ThroughputMeasure(metric=")
        self.metric.write_repr_to(writer)
        writer.write(", value=", self.value, ")")

    def compute(self, elapsed_sec: Float64) -> Float64:
        """The speed, in thousand millions a second, of a call that takes so many seconds."""
        return Float64(self.value) * 1e-9 / elapsed_sec


@fieldwise_init
struct Format(ImplicitlyCopyable, Writable):
    """What a table looks like."""

    var value: StaticString
    """Its name."""

    comptime csv = Format(value=StaticString("csv"))
    """Values with commas between them, for other programs."""
    comptime tabular = Format(value=StaticString("tabular"))
    """The same in columns."""
    comptime table = Format(value=StaticString("table"))
    """Columns with lines between them."""

    def __init__(out self, value: StringSpan):
        """Makes the format of a name; stops the program if there is none of it."""
        if value == "csv":
            self.value = "csv"
        elif value == "tabular":
            self.value = "tabular"
        else:
            self.value = "table"
            if value != "table":
                abort(
                    String(
                        "Invalid format option: ", value, " valid formats: csv, tabular, table"
                    )
                )

    def write_to(self, mut writer: Some[Writer]):
        """Writes the name."""
        writer.write_string(self.value)

    def write_repr_to(self, mut writer: Some[Writer]):
        """Writes it as its constructor is called."""
        writer.write("Format('", self.value, "')")

    def __eq__(self, other: Self) -> Bool:
        """Whether they are the same."""
        return self.value == other.value

    def __ne__(self, other: Self) -> Bool:
        """Whether they differ."""
        return self.value != other.value


@fieldwise_init
struct BenchConfig(Copyable):
    """How to measure, and how to show it. The program's arguments change it: `-o FILE`,
    `-r REPETITIONS`, `--format FORMAT`, `--no-progress`, `--verbose`."""

    var out_file: Optional[Path]
    """Where the table is written besides."""
    var min_runtime_secs: Float64
    """The shortest time for a function, in seconds."""
    var max_runtime_secs: Float64
    """The longest time for a function, in seconds."""
    var num_warmup_iters: Int
    """How often it is called before."""
    var max_batch_size: Int
    """How many calls are measured together; 0: as it seems fit."""
    var max_iters: Int
    """How often it is called."""
    var num_repetitions: Int
    """How often each function is measured."""
    var flush_denormals: Bool
    """Whether very small numbers count as zero meanwhile."""
    var show_progress: Bool
    """Whether it is said what is measured."""
    var format: Format
    """What the table looks like."""
    var out_file_format: Format
    """What it looks like in the file."""
    var verbose_timing: Bool
    """Whether there are columns for the fastest and the slowest."""
    var verbose_metric_names: Bool
    """Whether the columns of speeds have the metric's name."""

    comptime VERBOSE_TIMING_LABELS: List[String] = [
        "min (ms)",
        "mean (ms)",
        "max (ms)",
        "duration (ms)",
    ]
    """The titles of the columns for verbose_timing."""

    def __init__(
        out self,
        out_file: Optional[Path] = None,
        min_runtime_secs: Float64 = 0.0,
        max_runtime_secs: Float64 = 1.0,
        num_warmup_iters: Int = 10,
        max_batch_size: Int = 0,
        max_iters: Int = 1000,
        num_repetitions: Int = 1,
        flush_denormals: Bool = True,
    ) raises:
        """Makes a configuration, and looks at the program's arguments.

        Raises:
            If an argument lacks its value.
        """
        self.out_file = out_file
        self.min_runtime_secs = min_runtime_secs
        self.max_runtime_secs = max_runtime_secs
        self.num_warmup_iters = num_warmup_iters
        self.max_batch_size = max_batch_size
        self.max_iters = max_iters
        self.num_repetitions = num_repetitions
        self.flush_denormals = flush_denormals
        self.show_progress = True
        self.format = Format.table
        self.out_file_format = Format.csv
        self.verbose_timing = False
        self.verbose_metric_names = True
        var args = argv()
        var i: Int = 1
        while i < len(args):
            var word = String(args[i])
            i += 1
            if word == "--no-progress":
                self.show_progress = False
            elif word == "--verbose":
                self.verbose_timing = True
            elif word == "-o" or word == "-r" or word == "--format":
                if i == len(args):
                    raise Error("Missing value for ", word, " option")
                var value = String(args[i])
                i += 1
                if word == "-o":
                    self.out_file = Path(value)
                elif word == "-r":
                    self.num_repetitions = Int(value)
                else:
                    self.format = Format(value)


@fieldwise_init
struct BenchId(Copyable, Equatable, Hashable, Writable):
    """What a measure is called."""

    var func_name: String
    """The function."""
    var input_id: Optional[String]
    """What it is given."""

    def __init__(out self, func_name: String, input_id: String):
        """Names a function and what it is given."""
        self.func_name = func_name
        self.input_id = input_id

    @implicit
    def __init__(out self, func_name: String):
        """Names a function."""
        self.func_name = func_name
        self.input_id = None

    @implicit
    def __init__(out self, func_name: StringLiteral):
        """Names a function."""
        self.func_name = String(func_name)
        self.input_id = None


struct BenchmarkInfo(Copyable):
    """A line of the table."""

    var name: String
    """The name."""
    var result: Report
    """What was measured."""
    var measures: List[ThroughputMeasure]
    """What a call does."""
    var verbose_timing: Bool
    """Whether the fastest and the slowest are of interest."""

    def __init__(
        out self,
        name: String,
        var result: Report,
        var measures: List[ThroughputMeasure] = List[ThroughputMeasure](),
        verbose_timing: Bool = False,
    ):
        """Makes a line."""
        self.name = name
        self.result = result^
        self.measures = measures^
        self.verbose_timing = verbose_timing


@fieldwise_init
struct Mode(ImplicitlyCopyable):
    """What a Bench does with functions."""

    var value: Int
    """A number of its own."""

    comptime Benchmark = Mode(0)
    """It measures them."""
    comptime Test = Mode(1)
    """It calls them once."""

    def __eq__(self, other: Self) -> Bool:
        """Whether they are the same."""
        return self.value == other.value


struct Bencher(RegisterPassable):
    """What a measured function gets: it says what is to be called, and how often."""

    var num_iters: Int
    """How often."""
    var elapsed: Int
    """The nanoseconds that it took."""

    def __init__(out self, num_iters: Int):
        """Makes one for so many calls."""
        self.num_iters = num_iters
        self.elapsed = 0

    def __init__(out self, num_iters: Int, elapsed: Int):
        """Makes one for so many calls, which have taken so many nanoseconds so far."""
        self.num_iters = num_iters
        self.elapsed = elapsed

    @always_inline
    def iter[F: def() -> None, //](mut self, f: F):
        """Measures calls of f.

        Parameters:
            F: The type of f.

        Args:
            f: The function.
        """
        var start: Int = perf_counter_ns()
        for _ in range(self.num_iters):
            f()
        self.elapsed = perf_counter_ns() - start

    @always_inline
    def iter[F: def() raises -> None, //](mut self, f: F) raises:
        """Measures calls of f, which may raise.

        Parameters:
            F: The type of f.

        Args:
            f: The function.

        Raises:
            What f raises.
        """
        var start: Int = perf_counter_ns()
        for _ in range(self.num_iters):
            f()
        self.elapsed = perf_counter_ns() - start

    @deprecated("pass the function as an argument: `b.iter(f)`")
    @always_inline
    def iter[iter_fn: def() raises capturing[_] -> None](mut self) raises:
        """Measures calls of iter_fn."""
        var start: Int = perf_counter_ns()
        for _ in range(self.num_iters):
            iter_fn()
        self.elapsed = perf_counter_ns() - start

    @always_inline
    def iter_preproc[
        T: AnyType, F: def(mut T) -> None, P: def(mut T) -> None, //
    ](mut self, mut state: T, iter_fn: F, preproc_fn: P):
        """Measures calls of iter_fn, each after one of preproc_fn that does not count.

        Parameters:
            T: The type of state.
            F: The type of iter_fn.
            P: The type of preproc_fn.

        Args:
            state: What both are given.
            iter_fn: The function.
            preproc_fn: What gets the state ready for it.
        """
        self.elapsed = 0
        for _ in range(self.num_iters):
            preproc_fn(state)
            var start: Int = perf_counter_ns()
            iter_fn(state)
            self.elapsed += perf_counter_ns() - start

    def iter_custom[F: def(Int) -> Int, //](mut self, func: F):
        """Takes the time from a function.

        Parameters:
            F: The type of func.

        Args:
            func: Gives the nanoseconds of as many calls as it is told.
        """
        self.elapsed = func(self.num_iters)

    def iter_custom[
        launch: def(DeviceContext) raises capturing[_] -> None
    ](mut self, ctx: DeviceContext) raises:
        """Takes the time that a device needs for what a function asks of it.

        Parameters:
            launch: What is measured, given the context.

        Args:
            ctx: The device.

        Raises:
            What launch raises, and what the device reports.
        """
        self.elapsed = ctx.execution_time[launch](self.num_iters)

    def iter_custom[
        F: def(DeviceContext) raises -> None, //
    ](mut self, func: F, ctx: DeviceContext) raises:
        """Takes the time that a device needs for what a function asks of it.

        Parameters:
            F: The type of func.

        Args:
            func: What is measured, given the context.
            ctx: The device.

        Raises:
            What func raises, and what the device reports.
        """
        self.elapsed = ctx.execution_time(func, self.num_iters)

    def iter_custom[
        launch: def(DeviceContext, Int) raises capturing[_] -> None
    ](mut self, ctx: DeviceContext) raises:
        """Takes the time that a device needs for what a function asks of it.

        Parameters:
            launch: What is measured, given the context and the number of the call.

        Args:
            ctx: The device.

        Raises:
            What launch raises, and what the device reports.
        """
        self.elapsed = ctx.execution_time_iter[launch](self.num_iters)

    def iter_custom[
        F: def(DeviceContext, Int) raises -> None, //
    ](mut self, func: F, ctx: DeviceContext) raises:
        """Takes the time that a device needs for what a function asks of it.

        Parameters:
            F: The type of func.

        Args:
            func: What is measured, given the context and the number of the call.
            ctx: The device.

        Raises:
            What func raises, and what the device reports.
        """
        self.elapsed = ctx.execution_time_iter(func, self.num_iters)


struct Bench(Writable):
    """Measures functions and prints a table."""

    var config: BenchConfig
    """How."""
    var mode: Mode
    """Whether they are measured, or called once."""
    var info_vec: List[BenchmarkInfo]
    """What was measured."""

    def __init__(
        out self, config: Optional[BenchConfig] = None, mode: Mode = Mode.Benchmark
    ) raises:
        """Makes an empty table.

        Args:
            config: How to measure; by default as BenchConfig() says.
            mode: Whether to measure, or to call once.

        Raises:
            If the program's arguments are wrong.
        """
        self.config = config.value().copy() if config else BenchConfig()
        self.mode = mode
        self.info_vec = List[BenchmarkInfo]()

        # one of several processes writes a file of its own
        var rank = self.check_mpirun()
        if rank >= 0:
            self.append_output_suffix(String("_", rank))

    def check_mpirun(mut self) -> Int:
        """Which of the processes of `mpirun -n N` this one is, with the argument
        `--mpirun-rank RANK`; else -1."""
        var args = argv()
        for i in range(1, len(args) - 1):
            if args[i] == "--mpirun-rank":
                try:
                    return Int(String(args[i + 1]))
                except:
                    return -1
        return -1

    def append_output_suffix(mut self, suffix: String):
        """Puts a suffix before the ending of the file's name."""
        if self.config.out_file:
            var name = String(self.config.out_file.value())
            var dot = name.rfind(".")
            if dot > name.rfind("/"):
                self.config.out_file = Path(
                    String(name[byte=:dot]) + suffix + String(name[byte=dot:])
                )
            else:
                self.config.out_file = Path(name + suffix)

    def bench_function[F: def(mut Bencher) raises -> None, //](
        mut self,
        func: F,
        bench_id: BenchId,
        measures: List[ThroughputMeasure] = List[ThroughputMeasure](),
        fixed_iterations: Optional[Int] = None,
    ) raises:
        """Measures a function that calls `iter` of a Bencher.

        Parameters:
            F: The type of func.

        Args:
            func: The function.
            bench_id: What it is called.
            measures: What a call does, for columns of speeds.
            fixed_iterations: How many calls are measured; by default as the configuration says.

        Raises:
            What func raises.
        """
        if self.mode == Mode.Test:
            var b = Bencher(1)
            func(b)
            return
        for _ in range(self.config.num_repetitions):
            self._bench(func, bench_id, measures.copy(), fixed_iterations)

    def bench_function[F: def() raises -> None, //](
        mut self,
        func: F,
        bench_id: BenchId,
        measures: List[ThroughputMeasure] = List[ThroughputMeasure](),
        fixed_iterations: Optional[Int] = None,
    ) raises:
        """Measures calls of a function.

        Parameters:
            F: The type of func.

        Args:
            func: The function.
            bench_id: What it is called.
            measures: What a call does, for columns of speeds.
            fixed_iterations: How many calls are measured; by default as the configuration says.

        Raises:
            What func raises.
        """

        def calls(mut b: Bencher) raises {imm func}:
            b.iter(func)

        self.bench_function(calls, bench_id, measures, fixed_iterations)

    @deprecated("pass the function as an argument: `bench_function(f, id)`")
    def bench_function[bench_fn: def(mut Bencher) raises capturing[_] -> None](
        mut self,
        bench_id: BenchId,
        measures: List[ThroughputMeasure] = List[ThroughputMeasure](),
        fixed_iterations: Optional[Int] = None,
    ) raises:
        """Measures bench_fn."""

        def calls(mut b: Bencher) raises {imm}:
            bench_fn(b)

        self.bench_function(calls, bench_id, measures, fixed_iterations)

    def bench_with_input[T: AnyType, F: def(mut Bencher, T) raises -> None, //](
        mut self,
        func: F,
        bench_id: BenchId,
        input: T,
        measures: List[ThroughputMeasure] = List[ThroughputMeasure](),
    ) raises:
        """Measures a function that calls `iter` of a Bencher, and gets something besides.

        Parameters:
            T: The type of input.
            F: The type of func.

        Args:
            func: The function.
            bench_id: What it is called.
            input: What it gets.
            measures: What a call does, for columns of speeds.

        Raises:
            What func raises.
        """

        def calls(mut b: Bencher) raises {imm func, imm input}:
            func(b, input)

        self.bench_function(calls, bench_id, measures)

    @deprecated("pass the function as an argument: `bench_with_input(f, id, input)`")
    def bench_with_input[
        T: AnyType, //, bench_fn: def(mut Bencher, T) raises capturing[_] -> None
    ](
        mut self,
        bench_id: BenchId,
        input: T,
        measures: List[ThroughputMeasure] = List[ThroughputMeasure](),
    ) raises:
        """Measures bench_fn, which gets input."""

        def calls(mut b: Bencher) raises {imm input}:
            bench_fn(b, input)

        self.bench_function(calls, bench_id, measures)

    @deprecated("pass the function as an argument: `bench_with_input(f, id, input)`")
    def bench_with_input[
        T: AnyType, bench_fn: def(mut Bencher, T) raises capturing[_] -> None
    ](
        mut self,
        bench_id: BenchId,
        input: T,
        measures: List[ThroughputMeasure] = List[ThroughputMeasure](),
    ) raises:
        """Measures bench_fn, which gets input."""

        def calls(mut b: Bencher) raises {imm}:
            bench_fn(b, input)

        self.bench_function(calls, bench_id, measures)

    def _bench[F: def(mut Bencher) raises -> None, //](
        mut self,
        func: F,
        bench_id: BenchId,
        var measures: List[ThroughputMeasure],
        fixed_iterations: Optional[Int],
    ) raises:
        """Measures once, and adds a line."""
        var flushes = self.config.flush_denormals

        def timing(n: Int) raises {imm func, imm flushes} -> Int:
            var b = Bencher(n)
            if flushes:
                with FlushDenormals():
                    func(b)
            else:
                func(b)
            return b.elapsed

        var name = bench_id.func_name
        if bench_id.input_id:
            name += "/input_id:" + bench_id.input_id.value()
        if self.config.show_progress:
            print("Running", name)
        else:
            print(".", end="")
        var result: Report
        if fixed_iterations:
            result = _run_impl_fixed(timing, fixed_iterations.value())
        else:
            result = _run_impl(
                timing,
                _RunOptions(
                    self.config.num_warmup_iters,
                    self.config.max_iters,
                    self.config.min_runtime_secs,
                    self.config.max_runtime_secs,
                    self.config.max_batch_size,
                ),
            )
        self.info_vec.append(
            BenchmarkInfo(name, result^, measures^, self.config.verbose_timing)
        )

    def dump_report(mut self) raises:
        """Prints the table, and writes it to the configuration's file.

        Raises:
            If the file cannot be written.
        """
        print(self)
        if self.config.out_file:
            var format = self.config.format
            self.config.format = self.config.out_file_format
            with open(self.config.out_file.value(), "w") as f:
                f.write(String(self))
            self.config.format = format

    def pad[pad_str: StaticString = " "](self, width: Int, string: String) -> String:
        """What a text lacks to be as wide as its column; nothing in "csv".

        Parameters:
            pad_str: What is put there, of one byte.

        Args:
            width: The width of the column.
            string: The text.
        """
        if self.config.format == Format.csv:
            return ""
        return String(pad_str) * max(width - string.byte_length(), 0)

    def _column(self, metric: String, row: Int) -> String:
        """The speed of a row, for a metric."""
        for m in self.info_vec[row].measures:
            if self._title(m) == metric:
                return String(m.compute(self.info_vec[row].result.mean()))
        return "N/A"

    def _title(self, measure: ThroughputMeasure) -> String:
        return (
            String(measure.metric) if self.config.verbose_metric_names else measure.metric.unit
        )

    def _columns(self) -> List[List[String]]:
        """The columns of the table, their titles first."""
        var columns = List[List[String]]()
        columns.append([String("name")])
        columns.append([String("met (ms)")])
        columns.append([String("iters")])
        var metrics = List[String]()
        for row in self.info_vec:
            for m in row.measures:
                if self._title(m) not in metrics:
                    metrics.append(self._title(m))
        for m in metrics:
            columns.append([m])
        if self.config.verbose_timing:
            for label in materialize[BenchConfig.VERBOSE_TIMING_LABELS]():
                columns.append([label])
        for i in range(len(self.info_vec)):
            ref row = self.info_vec[i]
            var name = row.name
            columns[0].append(
                String('"', name, '"') if self.config.format == Format.csv else name
            )
            var mean = String(row.result.mean(Unit.ms))
            columns[1].append(mean)
            columns[2].append(String(row.result.iters()))
            for k in range(len(metrics)):
                columns[3 + k].append(self._column(metrics[k], i))
            if self.config.verbose_timing:
                var at: Int = 3 + len(metrics)
                columns[at].append(String(row.result.min(Unit.ms)))
                columns[at + 1].append(mean)
                columns[at + 2].append(String(row.result.max(Unit.ms)))
                columns[at + 3].append(String(row.result.duration(Unit.ms)))
        return columns^

    def write_to(self, mut writer: Some[Writer]):
        """Writes the table, a line for each function."""
        var is_table = self.config.format == Format.table
        var between: StaticString = ","
        if is_table:
            between = " | "
        elif self.config.format == Format.tabular:
            between = ", "
        var columns = self._columns()
        var widths = List[Int]()
        for column in columns:
            var width: Int = 0
            for text in column:
                width = max(width, text.byte_length())
            widths.append(width)
        for row in range(len(self.info_vec) + 1):
            if is_table:
                writer.write_string("| ")
            for i in range(len(columns)):
                if i > 0:
                    writer.write_string(between)
                writer.write(columns[i][row], self.pad(widths[i], columns[i][row]))
            if not self.info_vec:
                if is_table:
                    writer.write_string("No benchmarks recorded...")
            elif is_table:
                writer.write_string(" |")
            if row == 0 and is_table and self.info_vec:
                writer.write_string("\n| ")
                for i in range(len(columns)):
                    if i > 0:
                        writer.write_string(between)
                    writer.write_string(self.pad["-"](widths[i], ""))
                writer.write_string(" |")
            writer.write_string("\n")

    def write_repr_to(self, mut writer: Some[Writer]):
        """Writes how many lines there are: `Bench(num_benchmarks=2)`."""
        writer.write("Bench(num_benchmarks=", len(self.info_vec), ")")
