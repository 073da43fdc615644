# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The types of C, as 64 bit Unix machines have them."""

comptime c_char = Int8
"""`char` of C, which is taken to be signed."""
comptime c_uchar = UInt8
"""`unsigned char` of C."""
comptime c_short = Int16
"""`short` of C."""
comptime c_ushort = UInt16
"""`unsigned short` of C."""
comptime c_int = Int32
"""`int` of C."""
comptime c_uint = UInt32
"""`unsigned int` of C."""
comptime c_long = Int64
"""`long` of C, of 64 bits."""
comptime c_ulong = UInt64
"""`unsigned long` of C, of 64 bits."""
comptime c_long_long = Int64
"""`long long` of C."""
comptime c_ulong_long = UInt64
"""`unsigned long long` of C."""
comptime c_size_t = UInt
"""`size_t` of C: a number of bytes."""
comptime c_ssize_t = Int
"""`ssize_t` of C: a number of bytes, or -1 for an error."""
comptime c_float = Float32
"""`float` of C."""
comptime c_double = Float64
"""`double` of C."""
comptime c_pid_t = Int
"""The number of a process; wider than `pid_t` of C, which is an `int`."""
comptime MAX_PATH = 4096
"""The most bytes that the path of a file has on Linux, with the zero byte at its end."""
