# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Runs the tests of a program."""

from std.reflection.location import SourceLocation
from std.sys.arg import argv
from std.time.time import perf_counter_ns


@fieldwise_init
struct _Test(Copyable):
    var run: def() raises thin -> None
    var name: String


@fieldwise_init
struct TestResult(Copyable):
    """What became of a test."""

    var name: String
    # 0 passed, 1 failed, 2 skipped
    var outcome: Int
    var error: String
    var nanoseconds: Int


struct TestSuiteReport(Copyable, Writable):
    """What became of all tests."""

    var results: List[TestResult]
    var place: String

    def __init__(out self, var results: List[TestResult], place: String):
        self.results = results^
        self.place = place

    def count(self, outcome: Int) -> Int:
        """How many tests had an outcome."""
        var n: Int = 0
        for i in range(len(self.results)):
            if self.results[i].outcome == outcome:
                n += 1
        return n

    def write_to(self, mut writer: Some[Writer]):
        writer.write("\nRunning ", len(self.results), " tests for ", self.place, " \n")
        var total: Int = 0
        for i in range(len(self.results)):
            ref r = self.results[i]
            total += r.nanoseconds
            var word: StaticString = "PASS"
            if r.outcome == 1:
                word = "FAIL"
            elif r.outcome == 2:
                word = "SKIP"
            writer.write("    ", word, " [ ", _milliseconds(r.nanoseconds), " ] ", r.name, "\n")
            if r.outcome == 1:
                for line in r.error.split("\n"):
                    writer.write("      ", line, "\n")
        writer.write("--------\n")
        writer.write(
            "Summary [ ",
            _milliseconds(total),
            " ] ",
            len(self.results),
            " tests run: ",
            self.count(0),
            " passed , ",
            self.count(1),
            " failed , ",
            self.count(2),
            " skipped \n",
        )


def _milliseconds(ns: Int) -> String:
    # three decimals
    var us: Int = (ns + 999) // 1000
    var rest = String(us % 1000)
    return String(us // 1000, ".", "0" * (3 - rest.byte_length()), rest)


struct TestSuite(Movable):
    """Tests to run, and those to skip."""

    var tests: List[_Test]
    var skips: List[String]
    var place: SourceLocation

    def __init__(out self, *, location: Optional[SourceLocation] = SourceLocation(
            __op_location[1](), __op_location[2](), __op_location[0]()
        )):
        self.tests = List[_Test]()
        self.skips = List[String]()
        self.place = location.unsafe_value()

    @staticmethod
    def discover_tests[
        Ts: Sized, //, test_funcs: Ts, /
    ](*, location: Optional[SourceLocation] = SourceLocation(
            __op_location[1](), __op_location[2](), __op_location[0]()
        )) raises -> Self:
        """A suite of the functions whose names begin with test_."""
        var suite = Self(location=location)
        comptime for i in range(len(test_funcs)):
            comptime if __op_function_name[test_funcs[i]]().startswith("test_"):
                suite.tests.append(
                    _Test(test_funcs[i], String(__op_function_name[test_funcs[i]]()))
                )
        return suite^

    def test[f: def() raises thin -> None](mut self):
        """Adds a test."""
        self.tests.append(_Test(f, String(__op_function_name[f]())))

    def skip[f: def() raises thin -> None](mut self):
        """Leaves a test out."""
        self.skips.append(String(__op_function_name[f]()))

    def generate_report(mut self, skip_all: Bool = False) raises -> TestSuiteReport:
        """Runs the tests."""
        var results = List[TestResult]()
        for i in range(len(self.tests)):
            var name = self.tests[i].name
            if skip_all or name in self.skips:
                results.append(TestResult(name, 2, "", 0))
                continue
            var start: Int = perf_counter_ns()
            var error = String()
            var outcome: Int = 0
            try:
                self.tests[i].run()
            except e:
                error = String(e)
                outcome = 1
            results.append(TestResult(name, outcome, error, perf_counter_ns() - start))
        return TestSuiteReport(results^, String(self.place.file_name()))

    def run(deinit self, *, quiet: Bool = False, skip_all: Bool = False) raises:
        """Runs the tests, prints what became of them, and raises if one failed."""
        var report = self.generate_report(skip_all)
        if report.count(1) > 0:
            raise Error(
                report, "Test suite' ", self.place.file_name(), " 'failed! \n"
            )
        if not quiet:
            print(report)
