# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Runs the tests of a program and tells what became of them.

A test is a function without arguments that raises when it fails. The names of those to run, or to
leave out, may be given to the program: `--only NAME...`, `--skip NAME...`, `--skip-all`.
"""

from std.collections import Set
from std.reflection.location import SourceLocation
from std.sys.arg import argv
from std.time.time import perf_counter_ns
from std.utils._ansi import Color, Text


struct _Indent[W: Writable, origin: ImmOrigin](Writable):
    """Something to write, level times two spaces further to the right."""

    var writable: Pointer[Self.W, Self.origin]
    var level: Int

    def __init__(out self, ref[Self.origin] w: Self.W, *, level: Int):
        """What w says, moved to the right."""
        self.writable = Pointer(to=w)
        self.level = level

    def write_to(self, mut writer: Some[Writer]):
        """Writes the spaces and the value."""
        for _ in range(self.level):
            writer.write_string("  ")
        self.writable[].write_to(writer)


def _format_nsec(nanoseconds: Int) -> String:
    """Milliseconds with three decimals; what is too short to be seen is shown as 0.001."""
    var us: Int = max(nanoseconds // 1000, 1)
    var rest = String(us % 1000)
    return String(us // 1000, ".", "0" * (3 - rest.byte_length()), rest)


def _writeln[*Ts: Writable](mut writer: Some[Writer], *args: *Ts, sep: StaticString = ""):
    """Writes the arguments, sep after each of them, and ends the line."""
    comptime for i in range(args.__len__()):
        args[i].write_to(writer)
        writer.write_string(sep)
    writer.write_string("\n")


@fieldwise_init
struct TestResult(Equatable, ImplicitlyCopyable, Writable):
    """What became of a test: PASS, FAIL or SKIP."""

    var _value: Int

    comptime PASS = Self(0)
    """It ended without an error."""
    comptime FAIL = Self(1)
    """It raised."""
    comptime SKIP = Self(2)
    """It was not run."""

    def __eq__(self, rhs: Self) -> Bool:
        """Whether both are the same result."""
        return self._value == rhs._value

    def _word(self) -> StaticString:
        if self == Self.PASS:
            return "PASS"
        return "FAIL" if self == Self.FAIL else "SKIP"

    def write_to(self, mut writer: Some[Writer]):
        """Writes the result's word, in its colour on a terminal."""
        if self == Self.PASS:
            writer.write(Text[Color.GREEN](self._word()))
        elif self == Self.FAIL:
            writer.write(Text[Color.RED](self._word()))
        else:
            writer.write(Text[Color.YELLOW](self._word()))

    def write_repr_to(self, mut writer: Some[Writer]):
        """Writes the result as it is written in a program."""
        writer.write("TestResult.", self._word())


struct TestReport(Copyable, Writable):
    """What became of one test."""

    var name: String
    """The name of the test."""
    var duration_ns: Int
    """Nanoseconds that it took."""
    var result: TestResult
    """Whether it passed, failed or was left out."""
    var error: Optional[Error]
    """The error that it raised, if it failed."""

    @staticmethod
    def passed(*, var name: String, duration_ns: Int) -> Self:
        """The report of a test that passed."""
        return Self(name=name^, duration_ns=duration_ns, result=TestResult.PASS)

    @staticmethod
    def failed(*, var name: String, duration_ns: Int, var error: Error) -> Self:
        """The report of a test that raised error."""
        return Self(name=name^, duration_ns=duration_ns, result=TestResult.FAIL, error=error^)

    @staticmethod
    def skipped(*, var name: String) -> Self:
        """The report of a test that was not run."""
        return Self(name=name^, duration_ns=0, result=TestResult.SKIP)

    def __init__(
        out self,
        *,
        var name: String,
        duration_ns: Int,
        result: TestResult,
        var error: Optional[Error] = None,
    ):
        """The report with these parts."""
        self.name = name^
        self.duration_ns = duration_ns
        self.result = result
        self.error = error^

    def write_to(self, mut writer: Some[Writer]):
        """Writes a line: result, time and name; the lines of the error follow, moved in."""
        writer.write(
            _Indent(self.result, level=2),
            " [ ",
            _format_nsec(self.duration_ns),
            " ] ",
            Text[Color.CYAN](self.name),
        )
        if self.result == TestResult.FAIL and self.error:
            for line in String(self.error.value()).split("\n"):
                writer.write("\n", _Indent(line, level=3))

    def write_repr_to(self, mut writer: Some[Writer]):
        """Writes the name, the result and the time."""
        writer.write("TestReport(name=", repr(self.name), ", result=", repr(self.result))
        writer.write(", duration_ns=", self.duration_ns, ")")


struct TestSuiteReport(Copyable, Writable):
    """What became of all tests of a suite."""

    var reports: List[TestReport]
    """The reports, in the order of the tests."""
    var total_duration_ns: Int
    """Nanoseconds that all tests took."""
    var failures: Int
    """The number of tests that failed."""
    var skipped: Int
    """The number of tests that were not run."""
    var passed: Int
    """The number of tests that passed."""
    var location: SourceLocation
    """Where the suite was made."""

    def __init__(out self, *, var reports: List[TestReport], location: SourceLocation):
        """The reports with what they come to."""
        self.total_duration_ns = 0
        self.failures = 0
        self.skipped = 0
        for ref report in reports:
            self.total_duration_ns += report.duration_ns
            self.failures += Int(report.result == TestResult.FAIL)
            self.skipped += Int(report.result == TestResult.SKIP)
        self.passed = len(reports) - self.failures - self.skipped
        self.reports = reports^
        self.location = location

    def write_to(self, mut writer: Some[Writer]):
        """Writes a headline, a line for each test, and a summary."""
        var file = self.location.file_name()
        var all: Int = len(self.reports)
        _writeln(writer)
        _writeln(
            writer,
            Text[Color.GREEN]("Running"),
            Text[Color.BOLD_WHITE](all),
            "tests for",
            Text[Color.CYAN](file),
            sep=" ",
        )
        for ref report in self.reports:
            _writeln(writer, report)
        _writeln(writer, "--------")
        _writeln(
            writer,
            Text[Color.MAGENTA]("Summary"),
            "[",
            _format_nsec(self.total_duration_ns),
            "]",
            Text[Color.BOLD_WHITE](all),
            "tests run:",
            Text[Color.BOLD_WHITE](self.passed),
            Text[Color.GREEN]("passed"),
            ",",
            Text[Color.BOLD_WHITE](self.failures),
            Text[Color.RED]("failed"),
            ",",
            Text[Color.BOLD_WHITE](self.skipped),
            Text[Color.YELLOW]("skipped"),
            sep=" ",
        )
        if self.failures > 0:
            _writeln(writer, "Test suite'", Text[Color.CYAN](file), "'failed!", sep=" ")

    def write_repr_to(self, mut writer: Some[Writer]):
        """Writes the numbers of tests and the time."""
        writer.write("TestSuiteReport(passed=", self.passed, ", failed=", self.failures)
        writer.write(", skipped=", self.skipped, ", total_duration_ns=", self.total_duration_ns)
        writer.write(")")


@fieldwise_init
struct _Test(Copyable):
    comptime fn_type = def() raises thin -> None
    """The type of a test."""

    var test_fn: Self.fn_type
    var name: StaticString


@explicit_destroy("TestSuite must be destroyed via `run()`")
struct TestSuite(Movable):
    """Tests to run. A suite ends with `run()` or `abandon()`.

    `TestSuite.discover_tests[__functions_in_module()]().run()` runs the functions of a module
    whose names begin with `test_`.
    """

    var tests: List[_Test]
    """The tests, in the order that they were added in."""
    var location: SourceLocation
    """Where the suite was made."""
    var skip_list: Set[String]
    """The names of tests that are left out."""
    var allow_list: Optional[Set[String]]
    """The names of the only tests to run, if that was asked for."""
    var cli_args: List[StaticString]
    """The program's name and its arguments."""

    def __init__(
        out self,
        *,
        location: Optional[SourceLocation] = SourceLocation(
            __op_location[1](), __op_location[2](), __op_location[0]()
        ),
        var cli_args: Optional[List[StaticString]] = None,
    ):
        """A suite without tests, which reports as its place location (default: the place of the
        call) and takes its options from cli_args (default: the program's own arguments)."""
        self.tests = List[_Test]()
        self.location = location.or_else(SourceLocation(0, 0, ""))
        self.skip_list = Set[String]()
        self.allow_list = None
        if cli_args:
            self.cli_args = cli_args.take()
        else:
            self.cli_args = List[StaticString](argv())

    @staticmethod
    def discover_tests[
        Ts: Sized, //, test_funcs: Ts, /
    ](
        *,
        location: Optional[SourceLocation] = SourceLocation(
            __op_location[1](), __op_location[2](), __op_location[0]()
        ),
        var cli_args: Optional[List[StaticString]] = None,
    ) raises -> Self:
        """A suite of those functions of test_funcs whose names begin with `test_`. Raises if one
        of them takes arguments, returns something, or is not marked as raising."""
        var suite = Self(location=location, cli_args=cli_args^)
        try:
            comptime for i in range(len(test_funcs)):
                comptime if __op_function_name[test_funcs[i]]().startswith("test_"):
                    comptime if __op_function_name[
                        test_funcs[i], 2
                    ]() == "def() raises thin -> None":
                        suite.tests.append(
                            _Test(test_funcs[i], __op_function_name[test_funcs[i]]())
                        )
                    else:
                        raise Error(
                            "test function '",
                            __op_function_name[test_funcs[i]](),
                            "' has nonconforming signature",
                        )
        except e:
            suite^.abandon()
            raise e^
        return suite^

    def test[f: def() raises thin -> None](mut self):
        """Adds the test f."""
        self.tests.append(_Test(f, __op_function_name[f]()))

    def skip[f: def() raises thin -> None](mut self):
        """Leaves the test f out. That it is one of the suite is checked when the tests are run."""
        self.skip_list.add(String(__op_function_name[f]()))

    def _has(self, name: StringSpan) -> Bool:
        for ref test in self.tests:
            if test.name == name:
                return True
        return False

    def _parse_filter_lists(mut self) raises:
        """Takes the names to run or to leave out from the arguments."""
        var n: Int = len(self.cli_args)
        if n <= 1:
            return
        var option = self.cli_args[1]
        if option == "--skip-all":
            if n > 2:
                raise Error("'--skip-all' does not take any arguments")
            self.allow_list = Set[String]()
            return
        var is_only: Bool = option == "--only"
        if not is_only and option != "--skip":
            raise Error("invalid argument: ", option, " (expected '--only' or '--skip')")
        if n == 2:
            raise Error("expected test name(s) after '--only' or '--skip'")
        var names = Set[String]()
        for i in range(2, n):
            var name = self.cli_args[i]
            if not self._has(name):
                raise Error(
                    "explicitly ",
                    "allowed" if is_only else "skipped",
                    " test not found in suite: ",
                    name,
                )
            names.add(String(name))
        if is_only:
            self.allow_list = names^
        else:
            self.skip_list |= names

    def _should_skip(self, test: _Test) -> Bool:
        if String(test.name) in self.skip_list:
            return True
        if not self.allow_list:
            return False
        return String(test.name) not in self.allow_list.value()

    def _validate_skip_list(self) raises:
        for ref name in self.skip_list:
            if not self._has(name):
                raise Error("trying to skip a test that is not registered in the suite: ", name)

    def generate_report(mut self, skip_all: Bool = False) raises -> TestSuiteReport:
        """Runs the tests that are not left out, or none if skip_all, and reports of all. Raises if
        a test is to be left out that the suite does not have, or if the arguments are wrong."""
        self._validate_skip_list()
        self._parse_filter_lists()
        if skip_all:
            self.allow_list = Set[String]()
        var reports = List[TestReport](capacity=len(self.tests))
        for ref test in self.tests:
            if self._should_skip(test):
                reports.append(TestReport.skipped(name=String(test.name)))
                continue
            var error = Optional[Error](None)
            var start: Int = perf_counter_ns()
            try:
                test.test_fn()
            except e:
                error = e^
            var duration: Int = perf_counter_ns() - start
            if error:
                reports.append(
                    TestReport.failed(
                        name=String(test.name), duration_ns=duration, error=error.take()
                    )
                )
            else:
                reports.append(TestReport.passed(name=String(test.name), duration_ns=duration))
        return TestSuiteReport(reports=reports^, location=self.location)

    def run(deinit self, *, quiet: Bool = False, skip_all: Bool = False) raises:
        """Runs the tests, or none if skip_all, and prints the report unless quiet. Raises, with
        the report as its text, if a test fails; and as generate_report() does."""
        var report = self.generate_report(skip_all=skip_all)
        if report.failures > 0:
            raise Error(report)
        if not quiet:
            print(report)

    def abandon(deinit self):
        """Ends the suite without running its tests."""
        pass
