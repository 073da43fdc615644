# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Copies of large pieces of memory."""

from max.algorithm.backend.cpu.parallelize import _Env, _run_items
from std.math import ceildiv
from std.runtime import parallelism_level


def _copy_pieces[
    dtype: DType
](
    dest: Pointer[Scalar[dtype], _],
    src: Pointer[Scalar[dtype], _],
    count: Int,
    count_per_task: Int,
    num_tasks: Int,
):
    def piece(i: Int) {imm}:
        var first: Int = i * count_per_task
        var n: Int = min(count_per_task, count - first)
        if n > 0:
            _ = external_call["memcpy", _Env](
                dest + first, src + first, n * __op_sizeof[Scalar[dtype]]()
            )

    _run_items(piece, num_tasks)


def parallel_memcpy[
    dtype: DType
](
    *,
    dest: Pointer[Scalar[dtype], _],
    src: Pointer[Scalar[dtype], _],
    count: Int,
    count_per_task: Int,
    num_tasks: Int,
):
    """Copies elements to memory that does not overlap theirs, several pieces at the same time.

    Parameters:
        dtype: The type of the elements.

    Args:
        dest: Where they go.
        src: Where they are.
        count: How many there are.
        count_per_task: How many a piece has.
        num_tasks: How many pieces there are.
    """
    _copy_pieces(dest, src, count, count_per_task, num_tasks)


def parallel_memcpy[
    dtype: DType
](*, dest: Pointer[Scalar[dtype], _], src: Pointer[Scalar[dtype], _], count: Int):
    """Copies elements to memory that does not overlap theirs, several pieces at the same time if
    there are many.

    Parameters:
        dtype: The type of the elements.

    Args:
        dest: Where they go.
        src: Where they are.
        count: How many there are.
    """
    var pieces: Int = max(1, min(parallelism_level(), count // 16384))
    _copy_pieces(dest, src, count, ceildiv(count, pieces), pieces)
