# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Measures of functions and their arguments."""

from std.benchmark.bencher import Bench, Bencher, BenchId, ThroughputMeasure
from std.benchmark.compiler import black_box, keep


struct QuickBench:
    """Measures calls of functions with arguments, and prints a table. Neither the arguments nor the
    results are known to the compiler."""

    var m: Bench
    """The table."""

    def __init__(out self) raises:
        """Makes an empty table.

        Raises:
            If the program's arguments are wrong.
        """
        self.m = Bench()

    def dump_report(mut self) raises:
        """Prints the table.

        Raises:
            If the configuration's file cannot be written.
        """
        self.m.dump_report()

    def run[T_out: TrivialRegisterPassable](
        mut self,
        func: def() thin -> T_out,
        *,
        bench_id: BenchId,
        measures: List[ThroughputMeasure] = List[ThroughputMeasure](),
    ) raises:
        """Measures a function without arguments.

        Args:
            func: The function.
            bench_id: What it is called.
            measures: What a call does, for columns of speeds.
        """

        def calls(mut b: Bencher) raises {imm func}:
            def call() {imm func}:
                keep(func())

            b.iter(call)

        self.m.bench_function(calls, bench_id, measures)

    def run[
        T0: TrivialRegisterPassable,
        /,
        T_out: TrivialRegisterPassable,
    ](
        mut self,
        func: def(T0) thin -> T_out,
        x0: T0,
        *,
        bench_id: BenchId,
        measures: List[ThroughputMeasure] = List[ThroughputMeasure](),
    ) raises:
        """Measures a function of one argument.

        Args:
            func: The function.
            x0: An argument of it.
            bench_id: What it is called.
            measures: What a call does, for columns of speeds.
        """

        def calls(mut b: Bencher) raises {imm func, imm x0}:
            def call() {imm func, imm x0}:
                keep(func(black_box(x0)))

            b.iter(call)

        self.m.bench_function(calls, bench_id, measures)

    def run[
        T0: TrivialRegisterPassable,
        T1: TrivialRegisterPassable,
        /,
        T_out: TrivialRegisterPassable,
    ](
        mut self,
        func: def(T0, T1) thin -> T_out,
        x0: T0,
        x1: T1,
        *,
        bench_id: BenchId,
        measures: List[ThroughputMeasure] = List[ThroughputMeasure](),
    ) raises:
        """Measures a function of 2 arguments.

        Args:
            func: The function.
            x0: An argument of it.
            x1: An argument of it.
            bench_id: What it is called.
            measures: What a call does, for columns of speeds.
        """

        def calls(mut b: Bencher) raises {imm func, imm x0, imm x1}:
            def call() {imm func, imm x0, imm x1}:
                keep(func(black_box(x0), black_box(x1)))

            b.iter(call)

        self.m.bench_function(calls, bench_id, measures)

    def run[
        T0: TrivialRegisterPassable,
        T1: TrivialRegisterPassable,
        T2: TrivialRegisterPassable,
        /,
        T_out: TrivialRegisterPassable,
    ](
        mut self,
        func: def(T0, T1, T2) thin -> T_out,
        x0: T0,
        x1: T1,
        x2: T2,
        *,
        bench_id: BenchId,
        measures: List[ThroughputMeasure] = List[ThroughputMeasure](),
    ) raises:
        """Measures a function of 3 arguments.

        Args:
            func: The function.
            x0: An argument of it.
            x1: An argument of it.
            x2: An argument of it.
            bench_id: What it is called.
            measures: What a call does, for columns of speeds.
        """

        def calls(mut b: Bencher) raises {imm func, imm x0, imm x1, imm x2}:
            def call() {imm func, imm x0, imm x1, imm x2}:
                keep(func(black_box(x0), black_box(x1), black_box(x2)))

            b.iter(call)

        self.m.bench_function(calls, bench_id, measures)

    def run[
        T0: TrivialRegisterPassable,
        T1: TrivialRegisterPassable,
        T2: TrivialRegisterPassable,
        T3: TrivialRegisterPassable,
        /,
        T_out: TrivialRegisterPassable,
    ](
        mut self,
        func: def(T0, T1, T2, T3) thin -> T_out,
        x0: T0,
        x1: T1,
        x2: T2,
        x3: T3,
        *,
        bench_id: BenchId,
        measures: List[ThroughputMeasure] = List[ThroughputMeasure](),
    ) raises:
        """Measures a function of 4 arguments.

        Args:
            func: The function.
            x0: An argument of it.
            x1: An argument of it.
            x2: An argument of it.
            x3: An argument of it.
            bench_id: What it is called.
            measures: What a call does, for columns of speeds.
        """

        def calls(mut b: Bencher) raises {imm func, imm x0, imm x1, imm x2, imm x3}:
            def call() {imm func, imm x0, imm x1, imm x2, imm x3}:
                keep(func(black_box(x0), black_box(x1), black_box(x2), black_box(x3)))

            b.iter(call)

        self.m.bench_function(calls, bench_id, measures)

    def run[
        T0: TrivialRegisterPassable,
        T1: TrivialRegisterPassable,
        T2: TrivialRegisterPassable,
        T3: TrivialRegisterPassable,
        T4: TrivialRegisterPassable,
        /,
        T_out: TrivialRegisterPassable,
    ](
        mut self,
        func: def(T0, T1, T2, T3, T4) thin -> T_out,
        x0: T0,
        x1: T1,
        x2: T2,
        x3: T3,
        x4: T4,
        *,
        bench_id: BenchId,
        measures: List[ThroughputMeasure] = List[ThroughputMeasure](),
    ) raises:
        """Measures a function of 5 arguments.

        Args:
            func: The function.
            x0: An argument of it.
            x1: An argument of it.
            x2: An argument of it.
            x3: An argument of it.
            x4: An argument of it.
            bench_id: What it is called.
            measures: What a call does, for columns of speeds.
        """

        def calls(mut b: Bencher) raises {imm func, imm x0, imm x1, imm x2, imm x3, imm x4}:
            def call() {imm func, imm x0, imm x1, imm x2, imm x3, imm x4}:
                keep(func(black_box(x0), black_box(x1), black_box(x2), black_box(x3), black_box(x4)))

            b.iter(call)

        self.m.bench_function(calls, bench_id, measures)

    def run[
        T0: TrivialRegisterPassable,
        T1: TrivialRegisterPassable,
        T2: TrivialRegisterPassable,
        T3: TrivialRegisterPassable,
        T4: TrivialRegisterPassable,
        T5: TrivialRegisterPassable,
        /,
        T_out: TrivialRegisterPassable,
    ](
        mut self,
        func: def(T0, T1, T2, T3, T4, T5) thin -> T_out,
        x0: T0,
        x1: T1,
        x2: T2,
        x3: T3,
        x4: T4,
        x5: T5,
        *,
        bench_id: BenchId,
        measures: List[ThroughputMeasure] = List[ThroughputMeasure](),
    ) raises:
        """Measures a function of 6 arguments.

        Args:
            func: The function.
            x0: An argument of it.
            x1: An argument of it.
            x2: An argument of it.
            x3: An argument of it.
            x4: An argument of it.
            x5: An argument of it.
            bench_id: What it is called.
            measures: What a call does, for columns of speeds.
        """

        def calls(mut b: Bencher) raises {imm func, imm x0, imm x1, imm x2, imm x3, imm x4, imm x5}:
            def call() {imm func, imm x0, imm x1, imm x2, imm x3, imm x4, imm x5}:
                keep(func(black_box(x0), black_box(x1), black_box(x2), black_box(x3), black_box(x4), black_box(x5)))

            b.iter(call)

        self.m.bench_function(calls, bench_id, measures)

    def run[
        T0: TrivialRegisterPassable,
        T1: TrivialRegisterPassable,
        T2: TrivialRegisterPassable,
        T3: TrivialRegisterPassable,
        T4: TrivialRegisterPassable,
        T5: TrivialRegisterPassable,
        T6: TrivialRegisterPassable,
        /,
        T_out: TrivialRegisterPassable,
    ](
        mut self,
        func: def(T0, T1, T2, T3, T4, T5, T6) thin -> T_out,
        x0: T0,
        x1: T1,
        x2: T2,
        x3: T3,
        x4: T4,
        x5: T5,
        x6: T6,
        *,
        bench_id: BenchId,
        measures: List[ThroughputMeasure] = List[ThroughputMeasure](),
    ) raises:
        """Measures a function of 7 arguments.

        Args:
            func: The function.
            x0: An argument of it.
            x1: An argument of it.
            x2: An argument of it.
            x3: An argument of it.
            x4: An argument of it.
            x5: An argument of it.
            x6: An argument of it.
            bench_id: What it is called.
            measures: What a call does, for columns of speeds.
        """

        def calls(mut b: Bencher) raises {imm func, imm x0, imm x1, imm x2, imm x3, imm x4, imm x5, imm x6}:
            def call() {imm func, imm x0, imm x1, imm x2, imm x3, imm x4, imm x5, imm x6}:
                keep(func(black_box(x0), black_box(x1), black_box(x2), black_box(x3), black_box(x4), black_box(x5), black_box(x6)))

            b.iter(call)

        self.m.bench_function(calls, bench_id, measures)

    def run[
        T0: TrivialRegisterPassable,
        T1: TrivialRegisterPassable,
        T2: TrivialRegisterPassable,
        T3: TrivialRegisterPassable,
        T4: TrivialRegisterPassable,
        T5: TrivialRegisterPassable,
        T6: TrivialRegisterPassable,
        T7: TrivialRegisterPassable,
        /,
        T_out: TrivialRegisterPassable,
    ](
        mut self,
        func: def(T0, T1, T2, T3, T4, T5, T6, T7) thin -> T_out,
        x0: T0,
        x1: T1,
        x2: T2,
        x3: T3,
        x4: T4,
        x5: T5,
        x6: T6,
        x7: T7,
        *,
        bench_id: BenchId,
        measures: List[ThroughputMeasure] = List[ThroughputMeasure](),
    ) raises:
        """Measures a function of 8 arguments.

        Args:
            func: The function.
            x0: An argument of it.
            x1: An argument of it.
            x2: An argument of it.
            x3: An argument of it.
            x4: An argument of it.
            x5: An argument of it.
            x6: An argument of it.
            x7: An argument of it.
            bench_id: What it is called.
            measures: What a call does, for columns of speeds.
        """

        def calls(mut b: Bencher) raises {imm func, imm x0, imm x1, imm x2, imm x3, imm x4, imm x5, imm x6, imm x7}:
            def call() {imm func, imm x0, imm x1, imm x2, imm x3, imm x4, imm x5, imm x6, imm x7}:
                keep(func(black_box(x0), black_box(x1), black_box(x2), black_box(x3), black_box(x4), black_box(x5), black_box(x6), black_box(x7)))

            b.iter(call)

        self.m.bench_function(calls, bench_id, measures)

    def run[
        T0: TrivialRegisterPassable,
        T1: TrivialRegisterPassable,
        T2: TrivialRegisterPassable,
        T3: TrivialRegisterPassable,
        T4: TrivialRegisterPassable,
        T5: TrivialRegisterPassable,
        T6: TrivialRegisterPassable,
        T7: TrivialRegisterPassable,
        T8: TrivialRegisterPassable,
        /,
        T_out: TrivialRegisterPassable,
    ](
        mut self,
        func: def(T0, T1, T2, T3, T4, T5, T6, T7, T8) thin -> T_out,
        x0: T0,
        x1: T1,
        x2: T2,
        x3: T3,
        x4: T4,
        x5: T5,
        x6: T6,
        x7: T7,
        x8: T8,
        *,
        bench_id: BenchId,
        measures: List[ThroughputMeasure] = List[ThroughputMeasure](),
    ) raises:
        """Measures a function of 9 arguments.

        Args:
            func: The function.
            x0: An argument of it.
            x1: An argument of it.
            x2: An argument of it.
            x3: An argument of it.
            x4: An argument of it.
            x5: An argument of it.
            x6: An argument of it.
            x7: An argument of it.
            x8: An argument of it.
            bench_id: What it is called.
            measures: What a call does, for columns of speeds.
        """

        def calls(mut b: Bencher) raises {imm func, imm x0, imm x1, imm x2, imm x3, imm x4, imm x5, imm x6, imm x7, imm x8}:
            def call() {imm func, imm x0, imm x1, imm x2, imm x3, imm x4, imm x5, imm x6, imm x7, imm x8}:
                keep(func(black_box(x0), black_box(x1), black_box(x2), black_box(x3), black_box(x4), black_box(x5), black_box(x6), black_box(x7), black_box(x8)))

            b.iter(call)

        self.m.bench_function(calls, bench_id, measures)
