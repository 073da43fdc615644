# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Loops over pieces of a range, whose sizes come from a list."""

comptime Static1DTileUnitFunc = def[width: Int](Int) -> None
"""Works on a piece that begins at the argument, of a size known while compiling."""

comptime Dynamic1DTileUnitFunc = def(Int, Int) -> None
"""Works on a piece: where it begins, its size."""

comptime BinaryTile1DTileUnitFunc = def[width: Int](Int, Int) -> None
"""Works on a piece of two sizes, one known while compiling: where it begins, its other size."""

comptime Static2DTileUnitFunc = def[tile_x: Int, tile_y: Int](Int, Int) -> None
"""Works on a rectangle of sizes known while compiling: where it begins."""


@always_inline
def tile[
    F: Static1DTileUnitFunc, //, tile_size_list: List[Int]
](offset: Int, upperbound: Int, workgroup_function: F):
    """Covers a range with pieces: as many as fit of the first size, then of the second, and so on.
    What is smaller than all of them is left out.

    Parameters:
        F: The type of workgroup_function.
        tile_size_list: The sizes.

    Args:
        offset: Where the range begins.
        upperbound: Where it ends.
        workgroup_function: Is called for each piece, `workgroup_function[size](first)`.
    """
    var at: Int = offset
    comptime for i in range(len(tile_size_list)):
        comptime size = tile_size_list[i]
        while at <= upperbound - size:
            workgroup_function[size](at)
            at += size


@always_inline
def tile[
    F: Dynamic1DTileUnitFunc, //
](offset: Int, upperbound: Int, *tile_size_list: Int, workgroup_function: F):
    """Covers a range with pieces: as many as fit of the first size, then of the second, and so on.
    What is smaller than all of them is one piece more.

    Parameters:
        F: The type of workgroup_function.

    Args:
        offset: Where the range begins.
        upperbound: Where it ends.
        tile_size_list: The sizes.
        workgroup_function: Is called for each piece, `workgroup_function(first, size)`.
    """
    var at: Int = offset
    for size in tile_size_list:
        while at <= upperbound - size:
            workgroup_function(at, size)
            at += size
    if at < upperbound:
        workgroup_function(at, upperbound - at)


@always_inline
def tile[
    F: BinaryTile1DTileUnitFunc,
    //,
    secondary_tile_size_list: List[Int],
    secondary_cleanup_tile: Int,
](
    offset: Int,
    upperbound: Int,
    *primary_tile_size_list: Int,
    primary_cleanup_tile: Int,
    workgroup_function: F,
):
    """Covers a range with pieces that have a second size known while compiling: as many as fit of
    the first size of both lists, and so on. What remains is one piece of the cleanup sizes.

    Parameters:
        F: The type of workgroup_function.
        secondary_tile_size_list: The second sizes, one for each first.
        secondary_cleanup_tile: The second size of the last piece.

    Args:
        offset: Where the range begins.
        upperbound: Where it ends.
        primary_tile_size_list: The first sizes.
        primary_cleanup_tile: The first size of the last piece.
        workgroup_function: Is called for each piece, `workgroup_function[second](start, first)`.
    """
    var at: Int = offset
    comptime for i in range(len(secondary_tile_size_list)):
        var size: Int = primary_tile_size_list[i]
        while at <= upperbound - size:
            workgroup_function[secondary_tile_size_list[i]](at, size)
            at += size
    if at < upperbound:
        workgroup_function[secondary_cleanup_tile](at, primary_cleanup_tile)


@always_inline
def tile[
    F: Static2DTileUnitFunc, //, tile_sizes_x: List[Int], tile_sizes_y: List[Int]
](
    offset_x: Int, offset_y: Int, upperbound_x: Int, upperbound_y: Int, workgroup_function: F
):
    """Covers a rectangle with rectangles, row by row: in each direction as many as fit of the
    first size, then of the second, and so on. What is smaller than all of them is left out.

    Parameters:
        F: The type of workgroup_function.
        tile_sizes_x: The widths.
        tile_sizes_y: The heights.

    Args:
        offset_x: Where the columns begin.
        offset_y: Where the rows begin.
        upperbound_x: Where the columns end.
        upperbound_y: Where the rows end.
        workgroup_function: Is called for each, `workgroup_function[width, height](x, y)`.
    """
    var y: Int = offset_y
    comptime for j in range(len(tile_sizes_y)):
        comptime height = tile_sizes_y[j]
        while y <= upperbound_y - height:
            var x: Int = offset_x
            comptime for i in range(len(tile_sizes_x)):
                comptime width = tile_sizes_x[i]
                while x <= upperbound_x - width:
                    workgroup_function[width, height](x, y)
                    x += width
            y += height
