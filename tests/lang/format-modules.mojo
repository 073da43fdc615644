# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Digits of integers in any base, shortest texts of floats, and C's own formats.
from std.builtin.format_int import _format_int, _write_int
from std.builtin._format_float import _write_float
from std.io.io import _printf, _snprintf, _printf_cpu, _flush
def integers():
    print(_format_int[DType.int](123), _format_int[DType.int, radix=2](254), _format_int[DType.int, radix=36](255))
    print(_format_int[radix=10](Int64.MIN_FINITE), _format_int[radix=2](Int64.MIN_FINITE))
    print(_format_int[radix=2](Int128.MIN_FINITE), _format_int[radix=16](UInt8(200), prefix="#"))
    print(hex(Int32(45)), hex(Int8(-128)), oct(UInt64.MAX_FINITE), bin(True), hex(False), hex(Scalar[DType.bool](True)), bin(-5), hex(Int128(-1)), oct(8, prefix=""))
    var s = String()
    _write_int[radix=8](s, 64)
    print(s)
def floats():
    var s = String()
    _write_float(s, Float32(1.23e-15)); s += " "
    _write_float(s, Float64(1.23e100)); s += " "
    _write_float(s, Float16(3.14)); s += " "
    _write_float(s, BFloat16(3.14)); s += " "
    _write_float(s, Float64(-0.0)); s += " "
    _write_float(s, Float64.MAX); s += " "
    _write_float(s, Float32(0)/0)
    print(s)
def formats():
    _printf["hi %d %ld %g\n"](Int32(3), 4, 2.5)
    var buf = List[UInt8](length=64, fill=0)
    var n = _snprintf["%d-%ld|%5.2f"](buf.unsafe_ptr(), 64, Int32(7), Int(8), Float64(3.14159))
    print(n, StringSpan(unsafe_from_utf8=Span(buf)[0:n]))
    _flush()
    _printf["none\n"]()
def main():
    integers()
    # expect: 123 11111110 73
    # expect: -9223372036854775808 -1000000000000000000000000000000000000000000000000000000000000000
    # expect: -10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000 #c8
    # expect: 0x2d -0x80 0o1777777777777777777777 0b1 0x0 0x1 -0b101 -0x1 10
    # expect: 100
    floats()
    # expect: 1.2300001e-15 1.23e+100 3.140625 3.140625 -0.0 inf nan
    formats()
    # expect: hi 3 4 2.5
    # expect: 9 7-8| 3.14
    # expect: none
