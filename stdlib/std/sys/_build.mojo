# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What kind of build this is: `-D DEBUG`, or `-D BUILD_TYPE=debug | release | relwithdebinfo |
minsizerel`; without them a release."""

from std.sys.defines import get_defined_string, is_defined


@always_inline
def _build_type() -> StaticString:
    """What BUILD_TYPE says, if anything."""
    return get_defined_string["BUILD_TYPE", ""]()


@always_inline
def is_debug_build() -> Bool:
    """Whether this is for finding faults."""
    comptime if is_defined["DEBUG"]():
        return True
    elif is_defined["BUILD_TYPE"]():
        return _build_type() == "debug"
    else:
        return False


@always_inline
def is_release_build() -> Bool:
    """Whether this is for use."""
    comptime if is_defined["DEBUG"]():
        return False
    elif is_defined["BUILD_TYPE"]():
        comptime kind = _build_type()
        return kind == "release" or kind == "relwithdebinfo" or kind == "minsizerel"
    else:
        return True
