# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Standard input and output."""

from std.gpu._report import Report
from std.io.file_descriptor import RawFileDescriptor


@fieldwise_init
struct _fdopen[mode: StaticString = "a"](ImplicitlyCopyable, RegisterPassable):
    """An open file as a stream of C, which reads ahead; the number itself stays open.

    Parameters:
        mode: What C's fopen calls the way it is used: "r", "w" or "a".
    """

    var handle: OpaquePointer[MutUntrackedOrigin]

    def __init__(out self, stream_id: RawFileDescriptor):
        """A stream of its own for an open file."""
        self.handle = external_call["fdopen", OpaquePointer[MutUntrackedOrigin]](
            external_call["dup", Int32](stream_id.value), Self.mode.unsafe_ptr()
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self):
        """Closes the stream."""
        _ = external_call["fclose", Int32](self.handle)

    def readline(self) raises -> String:
        """The next line, without its end.

        Raises:
            "EOF" when there is nothing left.
        """
        return self.read_until_delimiter("\n")

    def read_until_delimiter(self, delimiter: StringSpan) raises -> String:
        """The text up to the next delimiter, or all that is left; its last character is left out.

        Args:
            delimiter: One ASCII character.

        Raises:
            "EOF" when there is nothing left.
        """
        var end = Int32(ord(delimiter))
        var bytes = List[UInt8]()
        while True:
            var c = external_call["fgetc", Int32](self.handle)
            if c < 0:
                break
            bytes.append(UInt8(c))
            if c == end:
                break
        if not bytes:
            raise Error("EOF")
        _ = bytes.pop()
        return String._of_bytes(bytes^)


def _flush(file: RawFileDescriptor = RawFileDescriptor(1)):
    """Writes what waits to be written."""
    external_call["mj_flush", NoneType]()


def _printf_cpu[
    fmt: StaticString, *types: AnyType
](*args: *types, file: RawFileDescriptor = RawFileDescriptor(1)):
    """The same as _printf."""
    _printf[fmt](*args, file=file)


@no_inline
def _printf[
    fmt: StaticString, *types: AnyType
](*args: *types, file: RawFileDescriptor = RawFileDescriptor(1)):
    """Writes what C's printf makes of the arguments.

    Parameters:
        fmt: The format, in C's words.
        types: The types of the arguments: numbers and pointers.

    Args:
        args: What the format asks for, each of the very type that C takes it for.
        file: Where it goes.
    """
    var text = List[UInt8](length=256, fill=0)
    var length = _snprintf[fmt](text.unsafe_ptr(), len(text), *args)
    if length >= len(text):
        text.resize(length + 1, 0)
        _ = _snprintf[fmt](text.unsafe_ptr(), len(text), *args)
    var out = file
    out.write_bytes(Span(text)[0:length])


def _snprintf[
    fmt: StaticString, *types: AnyType
](str: Pointer[mut=True, UInt8, _], size: Int, *args: *types) -> Int:
    """Puts what C's printf makes of the arguments at str.

    Parameters:
        fmt: The format, in C's words.
        types: The types of the arguments: numbers and pointers.

    Args:
        str: Where the text goes; a NUL ends it.
        size: How many bytes there are, with the NUL.
        args: What the format asks for, each of the very type that C takes it for.

    Returns:
        The length of the whole text, whether there was room for it or not.
    """
    return Int(
        external_call["mj_format_into", Int32](str, size, fmt.unsafe_ptr(), *args)
    )


@no_inline
def print[
    *Ts: Writable
](
    *values: *Ts,
    sep: StaticString = " ",
    end: StaticString = "\n",
    flush: Bool = False,
    file: RawFileDescriptor = RawFileDescriptor(1),
):
    """Writes the texts of the values, sep between them and end after them.

    What a kernel prints comes out when the host waits for the device."""
    comptime if __op_target["is_gpu"]() != 0:
        var out = Report()
        for round in range(2):
            comptime for i in range(__op_pack_size[*Ts]()):
                comptime if i > 0:
                    out.write_string(sep)
                values[i].write_to(out)
            out.write_string(end)
            if round == 0 and not out.begin(Int(file.value)):
                break
    else:
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
    var out = RawFileDescriptor(1)
    out.write_string(prompt)
    external_call["mj_flush", NoneType]()
    var n: Int = 0
    var p = external_call["mj_read_line", Pointer[UInt8, MutUntrackedOrigin]](
        __op_addressof[Pointer[Int, MutUntrackedOrigin]](n)
    )
    if not p._exists():
        raise Error("EOF")
    var line = String(StringSpan[ImmUntrackedOrigin](unsafe_ptr=p, length=n))
    external_call["mj_free", NoneType](p)
    return line^
