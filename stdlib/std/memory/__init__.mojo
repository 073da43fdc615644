# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Pointers, and memory by hand."""

from std.builtin._older import (
    ImmUnsafePointer,
    ImmutOpaquePointer,
    ImmutPointer,
    ImmutSpan,
    ImmutUnsafePointer,
    MutUnsafePointer,
    OptionalUnsafePointer,
)
from std.memory.address_space import AddressSpace
from std.memory.alloc import (
    Alignment,
    Allocation,
    Layout,
    ManagedAllocation,
    ThinAllocation,
    alloc,
    dealloc,
)
from std.memory.arc_pointer import ArcPointer
from std.memory.maybe_uninit import MaybeUninit, UnsafeMaybeUninit
from std.memory.memory import (
    forget_deinit,
    is_trivially_copyable,
    is_trivially_deletable,
    is_trivially_destructible,
    is_trivially_movable,
    memcmp,
    memcpy,
    memmove,
    memset,
    memset_zero,
    stack_allocation,
    unsafe_memcmp,
    unsafe_memcpy,
    unsafe_memmove,
    unsafe_memset,
    unsafe_memset_zero,
)
from std.memory.owned_pointer import OwnedPointer
from std.memory.pointer import (
    ImmOpaquePointer,
    ImmPointer,
    MutOpaquePointer,
    MutPointer,
    OpaquePointer,
    OptionalPointer,
    Pointer,
    UnsafePointer,
)
from std.memory.unsafe import bitcast, pack_bits
from std.collections.span import ImmSpan, MutSpan, Span
