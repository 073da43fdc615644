# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""C functions and types."""

from std.ffi.cstring import CStringSlice, CStringSpan
from std.collections.string.string_span import get_static_string
from std.ffi.external_call import _external_call_const, external_call
from std.ffi.globals import _get_global, _get_global_or_null, _Global
from std.ffi.library import (
    DEFAULT_RTLD,
    RTLD,
    OwnedDLHandle,
    _DLHandle,
    _find_dylib,
    _get_dylib_function,
    _try_find_dylib,
)
from std.ffi.types import (
    c_char,
    c_double,
    c_float,
    c_int,
    c_long,
    c_long_long,
    c_pid_t,
    MAX_PATH,
    c_short,
    c_size_t,
    c_ssize_t,
    c_uchar,
    c_uint,
    c_ulong,
    c_ulong_long,
    c_ushort,
)
from std.ffi.unsafe_union import UnsafeUnion
from std.sys._libc_errno import ErrNo, get_errno, set_errno
from std.sys.info import is_32bit, is_64bit
