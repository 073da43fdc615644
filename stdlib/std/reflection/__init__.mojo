# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Questions about types and places."""

from std.reflection.location import SourceLocation, call_location, source_location
from std.reflection.type_info import (
    Reflected,
    ReflectedFn,
    get_function_name,
    get_linkage_name,
    reflect,
    reflect_fn,
)
