# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What kernels tell the host: printed text, failed checks, errors that nobody caught.

Numbers travel as they are and become text on the host. What is told is there when the host waits
for the device; more than the device has room for is lost, which the host says.
"""

from std.memory.address_space import AddressSpace
from std.reflection.location import SourceLocation

comptime _Place = Pointer[UInt8, MutUntrackedOrigin, address_space=AddressSpace.GLOBAL]

comptime _FAILED = 16
"""The kind of a record that says why a thread failed; lower ones are files that text is for."""

comptime _TEXT = UInt8(1)
comptime _INT = UInt8(2)
comptime _UINT = UInt8(3)
comptime _FLOAT32 = UInt8(4)
comptime _FLOAT64 = UInt8(5)


struct Report(Writer):
    """A record on its way. What is written before `begin` is counted only; it has to be written again.
    """

    var _at: _Place
    var _size: Int
    var _is_begun: Bool

    @always_inline
    def __init__(out self):
        self._at = __op_nullptr[_Place]()
        self._size = 0
        self._is_begun = False

    def begin(mut self, kind: Int) -> Bool:
        """Asks for room for what was written; False: there is none, or nobody listens."""
        self._at = external_call["mj_report_begin", _Place](kind, self._size)
        self._size = 0
        self._is_begun = True
        return self._at._exists()

    @always_inline
    def _byte(mut self, byte: UInt8):
        if self._is_begun:
            __op_deref(__op_offset(self._at, self._size)) = byte
        self._size += 1

    def _bytes[count: Int](mut self, bits: UInt64):
        var rest = bits
        for _ in range(count):
            self._byte(__op_cast[UInt8](rest))
            rest = __op_shr(rest, 8)

    def write_string(mut self, string: StringSpan):
        self._byte(_TEXT)
        self._bytes[4](__op_cast[UInt64](string._len))
        for i in range(string._len):
            self._byte(__op_deref(__op_offset(string._ptr, i)))

    def write_c_string(mut self, text: Pointer[UInt8, ImmStaticOrigin]):
        """A text that a zero byte ends."""
        var n = 0
        while __op_deref(__op_offset(text, n)) != 0:
            n += 1
        self._byte(_TEXT)
        self._bytes[4](__op_cast[UInt64](n))
        for i in range(n):
            self._byte(__op_deref(__op_offset(text, i)))

    def _write_number[dtype: DType, //](mut self, value: Scalar[dtype]):
        comptime if dtype == DType.float64:
            self._byte(_FLOAT64)
            self._bytes[8](__op_bitcast[UInt64](value))
        elif dtype.is_floating_point():
            self._byte(_FLOAT32)
            self._bytes[8](
                __op_cast[UInt64](__op_bitcast[UInt32](__op_cast[Float32](value)))
            )
        elif dtype.is_signed():
            self._byte(_INT)
            self._bytes[8](__op_cast[UInt64](__op_cast[Int64](value)))
        else:
            self._byte(_UINT)
            self._bytes[8](__op_cast[UInt64](value))


def report_failed[*Ts: Writable](at: SourceLocation, *messages: *Ts):
    """Tells that this thread failed a check at a place of the program."""
    var out = Report()
    for round in range(2):
        out.write_string("at ")
        out.write_string(at._file_name)
        out.write_string(":")
        out._write_number(at._line)
        out.write_string(":")
        out._write_number(at._col)
        out.write_string(": ")
        comptime for i in range(__op_pack_size[*Ts]()):
            messages[i].write_to(out)
        if round == 0 and not out.begin(_FAILED):
            break


def report_index(
    idx: Int, length: Int, file: Pointer[UInt8, ImmStaticOrigin], line: Int, col: Int
):
    """Tells that an index was out of bounds."""
    var out = Report()
    for round in range(2):
        out.write_string("at ")
        out.write_c_string(file)
        out.write_string(":")
        out._write_number(line)
        out.write_string(":")
        out._write_number(col)
        out.write_string(": index ")
        out._write_number(idx)
        out.write_string(" is out of bounds, valid range is 0 to ")
        out._write_number(length - 1)
        if round == 0 and not out.begin(_FAILED):
            break


def __kernel_raised[E: Writable](error: E):
    """Tells that an error leaves the kernel in this thread."""
    var out = Report()
    for round in range(2):
        error.write_to(out)
        if round == 0 and not out.begin(_FAILED):
            break
