# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Clocks, waiting, functions measured whether they raise or not.
from std.time import perf_counter, perf_counter_ns, global_perf_counter_ns, monotonic, sleep, time_function
from std.time.time import _CTimeSpec
from std.reflection import reflect
def boom() raises:
    raise Error("boom")
def okr() raises:
    sleep(0.001)
def ok():
    sleep(0.001)
def main() raises:
    var a = perf_counter(); var b = perf_counter_ns(); var c = global_perf_counter_ns(); var d = monotonic()
    print(d > 0)  # expect: True
    print(reflect[type_of(a)].name(), reflect[type_of(b)].name(), reflect[type_of(c)].name(), reflect[type_of(d)].name())
    # expect: SIMD[DType.float64, 1] SIMD[DType.int, 1] SIMD[DType.uint64, 1] SIMD[DType.int, 1]

    var e = time_function(ok)
    print(reflect[type_of(e)].name(), e > 900_000, e < 1_000_000_000)
    # expect: SIMD[DType.int, 1] True True

    print(time_function(okr) > 900_000)  # expect: True
    try:
        print(time_function(boom))
    except x:
        print("E", x)
    # expect: E boom

    var n = 5
    def clo() {imm}:
        sleep(Float64(n) / 10000)
    print(time_function(clo) > 400_000)  # expect: True
    def clor() raises {imm}:
        if n == 5:
            raise Error("five")
    try:
        print(time_function(clor))
    except x:
        print("E", x)
    # expect: E five

    print(time_function(func=ok) > 0)  # expect: True
    sleep(0)
    sleep(0.0)
    sleep(0)
    sleep(-1.0)
    sleep(sec=0.002)
    var t0 = monotonic(); sleep(0.01); var t1 = monotonic()
    print(t1 - t0 >= 10_000_000, t1 - t0 < 2_000_000_000)  # expect: True True
    print(perf_counter() > a, perf_counter_ns() > b, global_perf_counter_ns() > c)
    # expect: True True True

    var s = _CTimeSpec()
    print(s, s.as_nanoseconds(), s.tv_sec, s.tv_nsec)  # expect: 0ns 0 0 0
    s.tv_sec = 2; s.tv_nsec = 5
    print(s, s.as_nanoseconds(), reflect[type_of(s.tv_sec)].name(), reflect[type_of(s.as_nanoseconds())].name())
    # expect: 2000000005ns 2000000005 SIMD[DType.int, 1] SIMD[DType.int, 1]
