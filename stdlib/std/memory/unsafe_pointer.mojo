# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What pointers that may be missing are as numbers and under other types."""

from std.builtin._older import (
    ImmUnsafePointer,
    ImmutOpaquePointer,
    ImmutUnsafePointer,
    MutUnsafePointer,
    OptionalUnsafePointer,
)
from std.collections.optional import OptionalReg
from std.memory.alloc import alloc
from std.memory.pointer import MutOpaquePointer, OpaquePointer, Pointer, UnsafePointer


@always_inline
def pointer_to_int[
    mut: Bool, T: AnyType, origin: Origin[mut=mut], //
](pointer: Optional[Pointer[T, origin]]) -> Int:
    """The address, or 0 for None."""
    return Int(pointer.unsafe_value()) if pointer else 0


@always_inline
def pointer_to_int[T: AnyType, //](pointer: Pointer[T, _]) -> Int:
    """The address."""
    return Int(pointer)


@always_inline
def unsafe_cast[
    from_mut: Bool,
    from_type: AnyType,
    from_origin: Origin[mut=from_mut],
    //,
    *,
    Type: AnyType = from_type,
    origin: Origin = from_origin,
](pointer: Optional[Pointer[from_type, from_origin]]) -> Optional[Pointer[Type, origin]]:
    """The same address, if there is one, as that of another type or of another origin."""
    if pointer:
        return Optional[Pointer[Type, origin]](
            __op_ptrcast[Pointer[Type, origin]](pointer.unsafe_value())
        )
    return None
