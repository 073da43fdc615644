# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Text: what can be written, and what it is written to."""

from std.simd import write_number_text


trait Writer:
    """A sink of text."""

    def write_string(mut self, string: StringSpan):
        """Takes some text."""
        ...

    @always_inline
    def write[*Ts: Writable](mut self, *args: *Ts):
        """Takes the texts of the arguments."""
        comptime for i in range(__op_pack_size[*Ts]()):
            args[i].write_to(self)

    def _write_number[dtype: DType, //](mut self, value: Scalar[dtype]):
        # in a kernel, whose report to the host takes numbers as they are
        write_number_text(value, self)


trait Writable:
    """A type whose values have a text."""

    def write_to(self, mut writer: Some[Writer]):
        """Writes the text: by default the name and the fields."""
        writer.write_string(__op_type_name[Self, 2]())
        writer.write_string("(")
        comptime for i in range(__op_field_count[Self]()):
            comptime if i > 0:
                writer.write_string(", ")
            writer.write_string(__op_field_name[Self, i]())
            writer.write_string("=")
            __op_field[i](self).write_to(writer)
        writer.write_string(")")

    def write_repr_to(self, mut writer: Some[Writer]):
        """Writes the text for programmers: by default the name and the fields."""
        writer.write_string(__op_type_name[Self, 2]())
        writer.write_string("(")
        comptime for i in range(__op_field_count[Self]()):
            comptime if i > 0:
                writer.write_string(", ")
            writer.write_string(__op_field_name[Self, i]())
            writer.write_string("=")
            __op_field[i](self).write_repr_to(writer)
        writer.write_string(")")
