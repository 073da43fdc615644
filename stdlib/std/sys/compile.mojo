# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""How the program is compiled.

C compilers decide about optimisation and debugging after this one: what is told here is what
`-D __OPTIMIZATION_LEVEL=N`, `-D __DEBUG_LEVEL=NAME` and `-D __SANITIZE_ADDRESS=1` say.
"""

from std.collections.string.string_span import get_static_string
from std.sys.defines import get_defined_int, get_defined_string


@fieldwise_init
struct _OptimizationLevel(ImplicitlyCopyable, Intable, Writable):
    """How much is done for speed."""

    comptime level = get_defined_int["__OPTIMIZATION_LEVEL", 3]()
    """From 0, nothing, to 3."""

    def __int__(self) -> Int:
        """The level."""
        return Self.level

    def write_to(self, mut writer: Some[Writer]):
        """Writes the level."""
        writer.write(Self.level)


comptime OptimizationLevel = _OptimizationLevel()
"""How much is done for speed, from 0 to 3."""


@fieldwise_init
struct _DebugLevel(ImplicitlyCopyable, Writable):
    """What is kept for debuggers."""

    comptime level = get_defined_string["__DEBUG_LEVEL", "none"]()
    """The level's name."""

    def write_to(self, mut writer: Some[Writer]):
        """Writes the level's name."""
        writer.write(Self.level)


comptime DebugLevel = _DebugLevel()
"""What is kept for debuggers."""

comptime SanitizeAddress = get_defined_int["__SANITIZE_ADDRESS", 0]() == 1
"""Whether accesses of memory are checked."""


@always_inline
def codegen_unreachable[cond: Bool, msg: StaticString, *extra: StaticString]():
    """Stops the compiler where cond holds and the program calls what this stands in.

    Parameters:
        cond: Whether it must not be reached.
        msg: What is said then.
        extra: More to say, joined to msg.
    """
    comptime assert not cond, String(
        "codegen unreachable: ", get_static_string[msg, *extra]()
    )
