# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The check of an index, for containers of one's own."""

from std.builtin._check import checked_index
from std.reflection.location import SourceLocation


@always_inline
def check_bounds[
    I: Indexer, //, cpu_default: Bool = True
](
    idx: I,
    size: Int,
    location: Optional[SourceLocation] = None,
    *,
    _file: StaticString = __op_location[0, 1](),
    _line: Int = __op_location[1, 1](),
    _col: Int = __op_location[2, 1](),
):
    """Stops the program unless 0 <= idx < size.

    Args:
        idx: The index.
        size: How many elements there are.
        location: The place that is told; by default that of the call of the function that asks.

    Parameters:
        I: The type of the index.
        cpu_default: Whether programs for a processor are checked; kernels are not.
    """
    comptime if cpu_default:
        var at = location.or_else(SourceLocation(_line, _col, _file))
        _ = checked_index(
            idx.__index__(), size, at._file_name.unsafe_ptr(), at._line, at._col
        )
