# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The error that functions raise when they name no other."""


@fieldwise_init
struct StackTrace(Copyable, Writable):
    """The calls that led to a place, as text. C programs do not record them, so there is none."""

    var _text: String

    @staticmethod
    def collect_if_enabled(depth: Int = 0) -> Optional[StackTrace]:
        """The calls that led here, where that is asked for: they are not recorded, so None.

        Args:
            depth: How many calls to leave out; -1 for no trace at all.
        """
        return None

    def write_to(self, mut writer: Some[Writer]):
        """Writes a line for each call."""
        writer.write_string(self._text)


struct Error(Copyable, ImplicitlyCopyable, Movable, Writable):
    """A message."""

    var _message: String

    @always_inline
    def __init__(out self):
        self._message = String()

    @always_inline
    @implicit
    def __init__(out self, value: StringLiteral):
        self._message = String(value)

    @always_inline
    @implicit
    def __init__(out self, var value: String):
        self._message = value^

    def __init__[*Ts: Writable](out self, *args: *Ts):
        var text = String()
        comptime for i in range(__op_pack_size[*Ts]()):
            args[i].write_to(text)
        self._message = text^

    @always_inline
    def __bool__(self) -> Bool:
        return self._message.byte_length() != 0

    def get_stack_trace(self) -> Optional[String]:
        """The calls that led here: they are not recorded."""
        return None

    def write_to(self, mut writer: Some[Writer]):
        """Writes the message."""
        writer.write_string(self._message)

    def write_repr_to(self, mut writer: Some[Writer]):
        """Writes the message in quotes: `Error('no file')`."""
        writer.write_string("Error(")
        self._message.write_repr_to(writer)
        writer.write_string(")")
