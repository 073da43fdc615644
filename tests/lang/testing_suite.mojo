# Suites of tests: reports, what is left out, options of the command line.
from std.testing import *
from std.testing.suite import TestResult, TestReport, TestSuiteReport
from std.sys import argv

def nonconforming() raises:
    raise Error("x")

def test_failing() raises:
    raise Error("first line\nsecond line")

def test_ok() raises:
    pass

def test_skipped() raises:
    raise Error("should be skipped")

def test_equal() raises:
    assert_equal(1, 2, "why")

def cut(s: String) -> String:
    var out = String()
    for line in s.split("\n"):
        var at = line.find(" [ ")
        if at >= 0:
            var end = line.find(" ] ")
            out += String(line[byte=:at]) + " [ T ] " + String(line[byte=end+3:])
        else:
            var sl = line.rfind("/")
            if sl >= 0:
                out += "PATH" + String(line[byte=sl:])
            else:
                out += String(line)
        out = String(out.rstrip()) + "\n"
    return out

def run_with(args: List[StaticString]) raises -> String:
    var suite = TestSuite(cli_args=args.copy())
    suite.test[test_failing]()
    suite.test[test_ok]()
    suite.test[test_skipped]()
    try:
        var r = suite.generate_report()
        suite^.abandon()
        return cut(String(r)) + String(r.failures, " ", r.passed, " ", r.skipped)
    except e:
        suite^.abandon()
        return "error: " + String(e)

def main() raises:
    var suite = TestSuite.discover_tests[__functions_in_module()](cli_args=List[StaticString]())
    suite.skip[test_skipped]()
    var r: TestSuiteReport
    try:
        r = suite.generate_report()
    except e:
        suite^.abandon()
        raise e^
    print(len(r.reports), r.passed, r.failures, r.skipped)
    print(cut(String(r)))
    for ref t in r.reports:
        print(t.name, t.result, repr(t.result), t.result == TestResult.PASS, t.duration_ns > 0, Bool(t.error))
    print(r.location.line(), r.location.column())
    suite^.abandon()
    var s2 = TestSuite()
    s2.test[test_ok]()
    s2^.run(quiet=True)
    var s3 = TestSuite()
    s3.test[test_failing]()
    s3.test[test_ok]()
    try:
        s3^.run()
    except e:
        print("error<", cut(String(e)), ">")
    print(run_with(["p"]))
    print(run_with(["p", "--only", "test_ok"]))
    print(run_with(["p", "--only", "test_ok", "test_failing"]))
    print(run_with(["p", "--only"]))
    print(run_with(["p", "--skip"]))
    print(run_with(["p", "--skip", "nope"]))
    print(run_with(["p", "--only", "nope"]))
    print(run_with(["p", "--skip", "test_ok", "test_skipped"]))
    print(run_with(["p", "--skip-all"]))
    print(run_with(["p", "--skip-all", "x"]))
    print(run_with(["p", "--what"]))
    var p = TestReport.passed(name="a", duration_ns=1234567)
    print(p)
    print(repr(p))
    var f = TestReport.failed(name="b", duration_ns=1234567890, error=Error("one\ntwo"))
    print(f)
    print(repr(f))
    var k = TestReport.skipped(name="c")
    print(k)
    print(repr(k))
    var rep = TestSuiteReport(reports=[p^, f^, k^], location=r.location)
    print(rep.total_duration_ns)
    print(repr(rep))
    for n in [0, 999, 1000, 12345, 999999, 1000000, 1009000, 10**12]:
        print(TestReport.passed(name="n", duration_ns=n))
    # expect: 4 1 2 1
    # expect:
    # expect: PATH/testing_suite.mojo
    # expect:     FAIL [ T ] test_failing
    # expect:       first line
    # expect:       second line
    # expect:     PASS [ T ] test_ok
    # expect:     SKIP [ T ] test_skipped
    # expect:     FAIL [ T ] test_equal
    # expect: PATH/testing_suite.mojo:19:17: AssertionError: `left == right` comparison failed:
    # expect:          left: 1
    # expect:         right: 2
    # expect:         reason: why
    # expect: --------
    # expect: Summary [ T ] 4 tests run: 1 passed , 2 failed , 1 skipped
    # expect: PATH/testing_suite.mojo 'failed!
    # expect:
    # expect: test_failing FAIL TestResult.FAIL False True True
    # expect: test_ok PASS TestResult.PASS True True False
    # expect: test_skipped SKIP TestResult.SKIP False False False
    # expect: test_equal FAIL TestResult.FAIL False True True
    # expect: 51 66
    # expect: error< 
    # expect: PATH/testing_suite.mojo
    # expect:     FAIL [ T ] test_failing
    # expect:       first line
    # expect:       second line
    # expect:     PASS [ T ] test_ok
    # expect: --------
    # expect: Summary [ T ] 2 tests run: 1 passed , 1 failed , 0 skipped
    # expect: PATH/testing_suite.mojo 'failed!
    # expect:  >
    # expect:
    # expect: PATH/testing_suite.mojo
    # expect:     FAIL [ T ] test_failing
    # expect:       first line
    # expect:       second line
    # expect:     PASS [ T ] test_ok
    # expect:     FAIL [ T ] test_skipped
    # expect:       should be skipped
    # expect: --------
    # expect: Summary [ T ] 3 tests run: 1 passed , 2 failed , 0 skipped
    # expect: PATH/testing_suite.mojo 'failed!
    # expect: 2 1 0
    # expect:
    # expect: PATH/testing_suite.mojo
    # expect:     SKIP [ T ] test_failing
    # expect:     PASS [ T ] test_ok
    # expect:     SKIP [ T ] test_skipped
    # expect: --------
    # expect: Summary [ T ] 3 tests run: 1 passed , 0 failed , 2 skipped
    # expect: 0 1 2
    # expect:
    # expect: PATH/testing_suite.mojo
    # expect:     FAIL [ T ] test_failing
    # expect:       first line
    # expect:       second line
    # expect:     PASS [ T ] test_ok
    # expect:     SKIP [ T ] test_skipped
    # expect: --------
    # expect: Summary [ T ] 3 tests run: 1 passed , 1 failed , 1 skipped
    # expect: PATH/testing_suite.mojo 'failed!
    # expect: 1 1 1
    # expect: error: expected test name(s) after '--only' or '--skip'
    # expect: error: expected test name(s) after '--only' or '--skip'
    # expect: error: explicitly skipped test not found in suite: nope
    # expect: error: explicitly allowed test not found in suite: nope
    # expect:
    # expect: PATH/testing_suite.mojo
    # expect:     FAIL [ T ] test_failing
    # expect:       first line
    # expect:       second line
    # expect:     SKIP [ T ] test_ok
    # expect:     SKIP [ T ] test_skipped
    # expect: --------
    # expect: Summary [ T ] 3 tests run: 0 passed , 1 failed , 2 skipped
    # expect: PATH/testing_suite.mojo 'failed!
    # expect: 1 0 2
    # expect:
    # expect: PATH/testing_suite.mojo
    # expect:     SKIP [ T ] test_failing
    # expect:     SKIP [ T ] test_ok
    # expect:     SKIP [ T ] test_skipped
    # expect: --------
    # expect: Summary [ T ] 3 tests run: 0 passed , 0 failed , 3 skipped
    # expect: 0 0 3
    # expect: error: '--skip-all' does not take any arguments
    # expect: error: invalid argument: --what (expected '--only' or '--skip')
    # expect:     PASS [ 1.234 ] a
    # expect: TestReport(name='a', result=TestResult.PASS, duration_ns=1234567)
    # expect:     FAIL [ 1234.567 ] b
    # expect:       one
    # expect:       two
    # expect: TestReport(name='b', result=TestResult.FAIL, duration_ns=1234567890)
    # expect:     SKIP [ 0.001 ] c
    # expect: TestReport(name='c', result=TestResult.SKIP, duration_ns=0)
    # expect: 1235802457
    # expect: TestSuiteReport(passed=1, failed=1, skipped=1, total_duration_ns=1235802457)
    # expect:     PASS [ 0.001 ] n
    # expect:     PASS [ 0.001 ] n
    # expect:     PASS [ 0.001 ] n
    # expect:     PASS [ 0.012 ] n
    # expect:     PASS [ 0.999 ] n
    # expect:     PASS [ 1.000 ] n
    # expect:     PASS [ 1.009 ] n
    # expect:     PASS [ 1000000.000 ] n
