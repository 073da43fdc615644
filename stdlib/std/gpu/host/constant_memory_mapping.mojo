# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What a kernel's constant memory is set to."""

from std.memory.pointer import MutOpaquePointer


@fieldwise_init
struct ConstantMemoryMapping(ImplicitlyCopyable, Movable, TrivialRegisterPassable):
    """A value for a variable in constant memory."""

    var name: StaticString
    """The variable."""
    var ptr: MutOpaquePointer[MutUntrackedOrigin]
    """Where the value lies on the host."""
    var byte_count: Int
    """How much it is."""
