# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The value of a t-string."""


struct TString[*Ts: Writable](RegisterPassable, Writable):
    """The parts of a t-string in order; refers to the values it was made of."""

    var _parts: VariadicPack[*Self.Ts]

    @always_inline
    def __init__(out self, *parts: *Self.Ts):
        self._parts = parts

    def write_to(self, mut writer: Some[Writer]):
        """Writes the texts of the parts."""
        comptime for i in range(__op_pack_size[*Self.Ts]()):
            __op_field[i](self._parts).write_to(writer)

    def write_repr_to(self, mut writer: Some[Writer]):
        """Writes `TString()`: there is no text for programmers."""
        writer.write_string("TString()")
