# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Standard input and output."""

from std.io.file_descriptor import FileDescriptor


@no_inline
def print[
    *Ts: Writable
](
    *values: *Ts,
    sep: StaticString = " ",
    end: StaticString = "\n",
    flush: Bool = False,
    file: FileDescriptor = FileDescriptor(1),
):
    """Writes the texts of the values, sep between them and end after them."""
    var out = file
    comptime for i in range(__op_pack_size[*Ts]()):
        comptime if i > 0:
            out.write_string(sep)
        values[i].write_to(out)
    out.write_string(end)
    if flush:
        external_call["mj_flush", NoneType]()


def input(prompt: StaticString = "") raises -> String:
    """A line of standard input without its end; prompt is written before."""
    var out = FileDescriptor(1)
    out.write_string(prompt)
    external_call["mj_flush", NoneType]()
    var n: Int = 0
    var p = external_call["mj_read_line", Pointer[UInt8, MutUntrackedOrigin]](
        __op_addressof[Pointer[Int, MutUntrackedOrigin]](n)
    )
    if not p:
        raise Error("EOF")
    var line = String(StringSpan[ImmUntrackedOrigin](unsafe_ptr=p, length=n))
    external_call["mj_free", NoneType](p)
    return line^
