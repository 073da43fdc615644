# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""std.sys.defines by the names that it and its functions had before Mojo 1.0."""

from std.sys.defines import (
    get_defined_bool,
    get_defined_dtype,
    get_defined_int,
    get_defined_string,
    is_defined,
)

@deprecated(use=get_defined_bool)
comptime env_get_bool = get_defined_bool
"""get_defined_bool by the name it had."""
@deprecated(use=get_defined_dtype)
comptime env_get_dtype = get_defined_dtype
"""get_defined_dtype by the name it had."""
@deprecated(use=get_defined_int)
comptime env_get_int = get_defined_int
"""get_defined_int by the name it had."""
@deprecated(use=get_defined_string)
comptime env_get_string = get_defined_string
"""get_defined_string by the name it had."""
