# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Texts of floats, under the names that programs know."""

from std.builtin.format_float import write_float


def _write_float[
    W: Writer, dtype: DType, //
](mut writer: W, value: Scalar[dtype]) where dtype.is_floating_point():
    """Writes the shortest text that reads back as value.

    Parameters:
        W: The type of the writer.
        dtype: The type of the float.

    Args:
        writer: Where the text goes.
        value: The float.
    """
    write_float(value, writer)
