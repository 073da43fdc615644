# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Loops whose rounds run at the same time, on several threads (`parallelism_level()` of
std.runtime says how many)."""

from std.math import ceildiv
from std.os import abort
from std.runtime import parallelism_level
from std.utils.index import IndexList

comptime _Env = Pointer[NoneType, MutUntrackedOrigin]


def _call_item[F: def(Int) -> None](i: Int, env: _Env):
    """One round, of the function at env."""
    __op_ptrcast[Pointer[F, ImmUntrackedOrigin]](env)[](i)


@always_inline
def _run_items[F: def(Int) -> None, //](func: F, count: Int):
    """Calls func for 0 up to count, at the same time where there are threads for it."""
    external_call["mj_parallel", NoneType](
        _call_item[F],
        __op_ptrcast[_Env](__op_addressof[Pointer[F, ImmUntrackedOrigin]](func)),
        count,
    )


def _run_chunks[F: def(Int) -> None, //](func: F, num_work_items: Int, num_workers: Int):
    """Calls func for 0 up to num_work_items, neighbours by the same worker."""
    assert num_workers > 0, "Number of workers must be positive"
    var size: Int = num_work_items // num_workers
    var larger: Int = num_work_items % num_workers

    def chunk(worker: Int) {imm func, imm size, imm larger}:
        var first: Int = worker * size + min(worker, larger)
        for i in range(first, first + size + Int(worker < larger)):
            func(i)

    _run_items(chunk, num_workers)


@always_inline
def sync_parallelize[F: def(Int) -> None, //](func: F, num_work_items: Int):
    """Calls func(0) to func(num_work_items - 1) at the same time, and returns when all are done.

    Parameters:
        F: The type of func.

    Args:
        func: The function. What it does to what others use as well it has to do with Atomic.
        num_work_items: How often it is called; each call is a piece of work for one thread.
    """
    _run_items(func, num_work_items)


@deprecated("pass the function as an argument: `sync_parallelize(func, num_work_items)`")
@always_inline
def sync_parallelize[func: def(Int) raises capturing[_] -> None](num_work_items: Int):
    """Calls func(0) to func(num_work_items - 1) at the same time, and returns when all are done.
    An error that one of them raises stops the program."""

    def item(i: Int) {imm}:
        try:
            func(i)
        except e:
            abort(String(e))

    _run_items(item, num_work_items)


@always_inline
def parallelize[F: def(Int) -> None, //](func: F, num_work_items: Int):
    """Calls func(0) to func(num_work_items - 1), at the same time as far as there are threads, and
    returns when all are done.

    Parameters:
        F: The type of func.

    Args:
        func: The function. What it does to what others use as well it has to do with Atomic.
        num_work_items: How often it is called.
    """
    _run_chunks(func, num_work_items, parallelism_level())


@always_inline
def parallelize[F: def(Int) -> None, //](func: F, num_work_items: Int, num_workers: Int):
    """Calls func(0) to func(num_work_items - 1), at the same time as far as there are threads, and
    returns when all are done.

    Parameters:
        F: The type of func.

    Args:
        func: The function. What it does to what others use as well it has to do with Atomic.
        num_work_items: How often it is called.
        num_workers: In how many pieces the work is given to threads.
    """
    _run_chunks(func, num_work_items, num_workers)


@deprecated("pass the function as an argument: `parallelize(func, num_work_items)`")
@always_inline
def parallelize[func: def(Int) capturing[_] -> None](num_work_items: Int):
    """Calls func(0) to func(num_work_items - 1), at the same time as far as there are threads, and
    returns when all are done."""

    def item(i: Int) {imm}:
        func(i)

    _run_chunks(item, num_work_items, parallelism_level())


@deprecated("pass the function as an argument: `parallelize(func, num_work_items)`")
@always_inline
def parallelize[func: def(Int) capturing[_] -> None](num_work_items: Int, num_workers: Int):
    """Calls func(0) to func(num_work_items - 1), in num_workers pieces at the same time as far as
    there are threads, and returns when all are done."""

    def item(i: Int) {imm}:
        func(i)

    _run_chunks(item, num_work_items, num_workers)


@always_inline
def _get_num_workers(problem_size: Int, grain_size: Int = 32768) -> Int:
    """How many workers so much work is worth: each has at least grain_size of it, and there are
    no more of them than threads.

    Args:
        problem_size: How much work there is.
        grain_size: What a thread is worth being asked for.

    Returns:
        At least 1.
    """
    return max(1, min(parallelism_level(), ceildiv(problem_size, grain_size)))


def _run_rows[
    F: def(Int, Int) -> None, //
](func: F, shape: IndexList[_, element_type=_], axis: Int, grain_size: Int):
    """Calls func for ranges of rows."""
    if shape[axis] == 0:
        return
    var total: Int = shape.flattened_length()
    var rows: Int = total // shape[axis]
    var workers: Int = min(rows, _get_num_workers(total, grain_size))
    var size: Int = ceildiv(rows, workers)

    def chunk(worker: Int) {imm func, imm size, imm rows}:
        func(worker * size, min((worker + 1) * size, rows))

    _run_items(chunk, workers)


def parallelize_over_rows[
    F: def(Int, Int) -> None, //
](func: F, shape: IndexList[_, element_type=_], axis: Int, grain_size: Int):
    """Calls func for the rows of a tensor, for many of them each time: func(first, end).

    Parameters:
        F: The type of func.

    Args:
        func: The function.
        shape: The shape of the tensor.
        axis: Which of its dimensions the elements of a row are in.
        grain_size: How many elements another thread is worth being asked for.
    """
    _run_rows(func, shape, axis, grain_size)


@deprecated("pass the function as an argument: `parallelize_over_rows(func, ...)`")
def parallelize_over_rows[func: def(Int, Int) capturing[_] -> None](shape: IndexList[_, element_type=_], axis: Int, grain_size: Int):
    """Calls func for the rows of a tensor, for many of them each time: func(first, end)."""

    def rows(first: Int, end: Int) {imm}:
        func(first, end)

    _run_rows(rows, shape, axis, grain_size)
