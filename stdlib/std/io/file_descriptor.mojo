# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Open files by number."""

from std.io.file import FileHandle


struct RawFileDescriptor(ImplicitlyCopyable, TrivialRegisterPassable, Writer):
    """A number that the system knows a file by."""

    var value: Int32
    """The number."""

    @always_inline
    def __init__(out self, value: Int32 = 1):
        """The file of a number; 1 is standard output."""
        self.value = value

    def __init__(out self, f: FileHandle):
        """The number of an open file, which stays the one that closes it."""
        self.value = Int32(f._get_raw_fd())

    @always_inline
    def write_string(mut self, string: StringSpan):
        """Writes text; a failure is not reported."""
        external_call["mj_write", NoneType](self.value, string._ptr, string._len)

    def write_bytes(mut self, bytes: Span[UInt8, _]):
        """Writes bytes as they are."""
        external_call["mj_write", NoneType](self.value, bytes._data, bytes._len)

    def read_bytes(mut self, buffer: Span[mut=True, UInt8, _]) raises -> Int:
        """Reads into buffer; the number of bytes read."""
        var n: Int = external_call["mj_read", Int](
            self.value, buffer._data, buffer._len
        )
        if n < 0:
            raise Error("Failed to read bytes.")
        return n

    def isatty(self) -> Bool:
        """Whether it is a terminal."""
        return external_call["isatty", Int32](self.value) != 0


comptime FileDescriptor = RawFileDescriptor
"""What it was called before 1.2."""

comptime stdin = RawFileDescriptor(0)
"""Standard input."""
comptime stdout = RawFileDescriptor(1)
"""Standard output."""
comptime stderr = RawFileDescriptor(2)
"""Standard error."""
