# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Places in the program's text."""


@fieldwise_init
struct SourceLocation(ImplicitlyCopyable, TrivialRegisterPassable, Writable):
    """A file, a line and a column."""

    var _line: Int
    var _col: Int
    var _file_name: StaticString

    def line(self) -> Int:
        """The line, from 1."""
        return self._line

    def column(self) -> Int:
        """The column, from 1."""
        return self._col

    def file_name(self) -> StaticString:
        """The file."""
        return self._file_name

    def prefix[T: Writable](self, msg: T) -> String:
        """A message with the place before it."""
        return String("At ", self, ": ", msg)

    def write_to(self, mut writer: Some[Writer]):
        """Writes file, line and column: `main.mojo:3:5`."""
        writer.write_string(self._file_name)
        writer.write_string(":")
        self._line.write_to(writer)
        writer.write_string(":")
        self._col.write_to(writer)


@always_inline
def call_location[
    *, inline_count: Int = 1
](
    *,
    _file: StaticString = __op_location[0](),
    _line: Int = __op_location[1](),
    _col: Int = __op_location[2](),
) -> SourceLocation:
    """The place of a call: with an inline_count of 1 that of the function that asks, with 2 that of
    the function that calls it, and so on, as far up as functions of the same file are called by
    their names; with 0 the place of the call of call_location itself."""
    comptime assert inline_count >= 0, "call_location() counts calls upwards, from 0"
    comptime if inline_count == 0:
        return SourceLocation(_line, _col, _file)
    else:
        return SourceLocation(
            __op_location[1, inline_count](),
            __op_location[2, inline_count](),
            __op_location[0, inline_count](),
        )


@always_inline
def source_location(
    *,
    _file: StaticString = __op_location[0](),
    _line: Int = __op_location[1](),
    _col: Int = __op_location[2](),
) -> SourceLocation:
    """The place of this call."""
    return SourceLocation(_line, _col, _file)
