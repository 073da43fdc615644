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
    """Waits for so many seconds, at least; not at all if there are none or fewer.

    Args:
        sec: The time, to the nanosecond.
    """
    external_call["mj_sleep_ns", NoneType](Int(sec * 1e9))


def sleep(sec: Int):
    """Waits for so many whole seconds, at least.

    Args:
        sec: The time.
    """
    external_call["mj_sleep_ns", NoneType](sec * 1000000000)


def time_function[FuncType: def() raises -> None](func: FuncType) raises -> Int:
    """The nanoseconds that a function takes, called once.

    Args:
        func: What is measured.

    Returns:
        The time from just before the call to just after it.

    Raises:
        What func raises.
    """
    var start = perf_counter_ns()
    func()
    return perf_counter_ns() - start


def time_function[FuncType: def() -> None](func: FuncType) -> Int:
    """The nanoseconds that a function takes, called once.

    Args:
        func: What is measured.

    Returns:
        The time from just before the call to just after it.
    """
    var start = perf_counter_ns()
    func()
    return perf_counter_ns() - start


@fieldwise_init
struct _CTimeSpec(Defaultable, TrivialRegisterPassable, Writable):
    """A time as the system tells it."""

    var tv_sec: Int
    """Whole seconds."""
    var tv_nsec: Int
    """Nanoseconds beyond them."""

    def __init__(out self):
        self.tv_sec = 0
        self.tv_nsec = 0

    def as_nanoseconds(self) -> Int:
        """All of it in nanoseconds."""
        return self.tv_sec * 1_000_000_000 + self.tv_nsec

    def write_to(self, mut writer: Some[Writer]):
        """Writes the nanoseconds: `17ns`."""
        writer.write(self.as_nanoseconds(), "ns")
