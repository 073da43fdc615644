# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Conditions decided before a loop instead of in it."""

from std.algorithm.backend.tile import tile

comptime SwitchedFunction = def[sw: Bool]() raises -> None
"""Does one of two things, and may fail."""

comptime SwitchedFunction2 = def[sw0: Bool, sw1: Bool]() -> None
"""Does one of four things."""

comptime Static1DTileUnswitchUnitFunc = def[width: Int, sw: Bool](Int, Int) -> None
"""Works on a piece: where it begins, where the range ends. sw: whether the piece lies within."""

comptime Static1DTileUnitFuncWithFlag = def[width: Int, flag: Bool](Int) -> None
"""Works on a piece that begins at the argument. flag: whether it lies at a boundary."""

comptime Dynamic1DTileUnswitchUnitFunc = def[sw: Bool](Int, Int, Int) -> None
"""Works on a piece: where it begins, where the range ends, its size. sw: whether it lies within."""

comptime Static1DTileUnitFuncWithFlags = def[
    width: Int, left_flag: Bool, right_flag: Bool
](Int) -> None
"""Works on a piece that begins at the argument. The flags: whether it lies at each end."""


@always_inline
def unswitch[F: def[sw: Bool]() -> None, //](dynamic_switch: Bool, switched_func: F):
    """Calls a function that has a condition as its parameter.

    Parameters:
        F: The type of switched_func.

    Args:
        dynamic_switch: The condition.
        switched_func: The function.
    """
    if dynamic_switch:
        switched_func[True]()
    else:
        switched_func[False]()


@always_inline
def unswitch[F: SwitchedFunction, //](dynamic_switch: Bool, switched_func: F) raises:
    """Calls a function that has a condition as its parameter and may raise.

    Parameters:
        F: The type of switched_func.

    Args:
        dynamic_switch: The condition.
        switched_func: The function.

    Raises:
        What the function raises.
    """
    if dynamic_switch:
        switched_func[True]()
    else:
        switched_func[False]()


@always_inline
def unswitch[
    F: SwitchedFunction2, //
](dynamic_switch_a: Bool, dynamic_switch_b: Bool, switched_func: F):
    """Calls a function that has two conditions as its parameters.

    Parameters:
        F: The type of switched_func.

    Args:
        dynamic_switch_a: The first condition.
        dynamic_switch_b: The second condition.
        switched_func: The function.
    """
    if dynamic_switch_a:
        if dynamic_switch_b:
            switched_func[True, True]()
        else:
            switched_func[True, False]()
    elif dynamic_switch_b:
        switched_func[False, True]()
    else:
        switched_func[False, False]()


@always_inline
def tile_and_unswitch[
    F: Static1DTileUnswitchUnitFunc, //, tile_size_list: List[Int]
](offset: Int, upperbound: Int, workgroup_function: F):
    """Covers a range with pieces: as many as fit of the first size, then of the second, and so on;
    what is smaller than all of them with one of the last size, which reaches beyond the end.

    Parameters:
        F: The type of workgroup_function.
        tile_size_list: The sizes.

    Args:
        offset: Where the range begins.
        upperbound: Where it ends.
        workgroup_function: Is called for each, `workgroup_function[size, fits](first, upperbound)`.
    """
    var at: Int = offset
    comptime for i in range(len(tile_size_list)):
        comptime size = tile_size_list[i]
        while at <= upperbound - size:
            workgroup_function[size, True](at, upperbound)
            at += size
    if at < upperbound:
        workgroup_function[tile_size_list[len(tile_size_list) - 1], False](at, upperbound)


@always_inline
def tile_and_unswitch[
    F: Dynamic1DTileUnswitchUnitFunc, //
](offset: Int, upperbound: Int, *tile_size_list: Int, workgroup_function: F):
    """Covers a range with pieces: as many as fit of the first size, then of the second, and so on;
    what is smaller than all of them with one of the last size, which reaches beyond the end.

    Parameters:
        F: The type of workgroup_function.

    Args:
        offset: Where the range begins.
        upperbound: Where it ends.
        tile_size_list: The sizes.
        workgroup_function: Is called for each, `workgroup_function[fits](first, upperbound, size)`.
    """
    var at: Int = offset
    for size in tile_size_list:
        while at <= upperbound - size:
            workgroup_function[True](at, upperbound, size)
            at += size
    if at < upperbound:
        workgroup_function[False](at, upperbound, tile_size_list[len(tile_size_list) - 1])


@always_inline
def tile_middle_unswitch_boundaries[
    F: Static1DTileUnitFuncWithFlag,
    //,
    middle_tile_sizes: List[Int],
    left_tile_size: Int = 1,
    right_tile_size: Int = 1,
](
    left_boundary_start: Int,
    left_boundary_end: Int,
    right_boundary_start: Int,
    right_boundary_end: Int,
    work_fn: F,
):
    """Covers a range whose ends are special: the left boundary with pieces of one size, the middle
    as `tile` does, and from there to the end with pieces of another size.

    Parameters:
        F: The type of work_fn.
        middle_tile_sizes: The sizes for the middle.
        left_tile_size: The size at the left boundary.
        right_tile_size: The size at the right boundary.

    Args:
        left_boundary_start: Where the range begins.
        left_boundary_end: Where the middle begins.
        right_boundary_start: Where the middle ends.
        right_boundary_end: Where the range ends.
        work_fn: Is called for each piece, `work_fn[size, is_at_boundary](first)`.
    """
    var at: Int = left_boundary_start
    # the boundaries may be so wide that they meet
    var left_end: Int = min(left_boundary_end, right_boundary_end)
    while at < left_end:
        work_fn[left_tile_size, True](at)
        at += left_tile_size
    comptime for i in range(len(middle_tile_sizes)):
        comptime size = middle_tile_sizes[i]
        while at <= right_boundary_start - size:
            work_fn[size, False](at)
            at += size
    while at < right_boundary_end:
        work_fn[right_tile_size, True](at)
        at += right_tile_size


@always_inline
def tile_middle_unswitch_boundaries[
    F: Static1DTileUnitFuncWithFlags, //, tile_size: Int, size: Int
](work_fn: F):
    """Covers 0 up to size, known while compiling, with pieces of which only the first and the last
    lie at an end. Those two are no smaller than they have to be.

    Parameters:
        F: The type of work_fn.
        tile_size: The size of the pieces.
        size: Where the range ends.

    Args:
        work_fn: Is called for each piece, `work_fn[size, is_first, is_last](first)`.
    """
    comptime if size <= tile_size:
        work_fn[size, True, True](0)
    else:
        comptime left = min(tile_size, size // 2)
        comptime right = min(tile_size, size - size // 2)
        comptime rest = (size - left - right) % tile_size
        var at: Int = left
        work_fn[left, True, False](0)
        while at <= size - right - tile_size:
            work_fn[tile_size, False, False](at)
            at += tile_size
        comptime if rest > 0:
            work_fn[rest, False, False](at)
        work_fn[right, False, True](size - right)
