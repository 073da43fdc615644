# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Clocks."""


def perf_counter_ns() -> Int:
    """Nanoseconds of a clock that never goes back."""
    return external_call["mj_perf_counter_ns", Int]()


def perf_counter() -> Float64:
    """Seconds of a clock that never goes back."""
    return Float64(perf_counter_ns()) / 1e9


def global_perf_counter_ns() -> UInt64:
    """Nanoseconds of a clock that never goes back."""
    return UInt64(perf_counter_ns())


def monotonic() -> Int:
    """Nanoseconds of a clock that never goes back."""
    return perf_counter_ns()


def sleep(sec: Float64):
    """Waits."""
    external_call["mj_sleep_ns", NoneType](Int(sec * 1e9))


def sleep(sec: Int):
    """Waits."""
    external_call["mj_sleep_ns", NoneType](sec * 1000000000)


def time_function[F: def() -> None](func: F) -> Int:
    """The nanoseconds that func takes."""
    var start: Int = perf_counter_ns()
    func()
    return perf_counter_ns() - start
