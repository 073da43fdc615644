# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Names of 1.0 that others have taken the place of, each with a warning where it is used. The modules
that had them before forward to this one."""

from std.builtin.origin import (
    ImmOrigin,
    ImmStaticOrigin,
    ImmUnsafeAnyOrigin,
    ImmUntrackedOrigin,
    MutUntrackedOrigin,
    UntrackedOrigin,
)
from std.builtin.simd_length import SIMDLength
from std.builtin.value import Deinitable
from std.collections.array import Array
from std.collections.dict import StringDict
from std.collections.span import ImmSpan
from std.memory.pointer import ImmOpaquePointer, ImmPointer, MutPointer, OptionalPointer

@deprecated(use=SIMDLength)
comptime SIMDSize = SIMDLength
"""SIMDLength by the name it had."""
@deprecated(use=Deinitable)
comptime ImplicitlyDestructible = Deinitable
"""Deinitable by the name it had."""
@deprecated(use=Deinitable)
comptime ImplicitlyDeletable = Deinitable
"""Deinitable by the name it had."""
@deprecated(use=ImmOrigin)
comptime ImmutOrigin = ImmOrigin
"""ImmOrigin by the name it had."""
@deprecated(use=ImmStaticOrigin)
comptime StaticConstantOrigin = ImmStaticOrigin
"""ImmStaticOrigin by the name it had."""
@deprecated(use=UntrackedOrigin)
comptime ExternalOrigin = UntrackedOrigin
"""UntrackedOrigin by the name it had."""
@deprecated(use=MutUntrackedOrigin)
comptime MutExternalOrigin = MutUntrackedOrigin
"""MutUntrackedOrigin by the name it had."""
@deprecated(use=ImmUntrackedOrigin)
comptime ImmutExternalOrigin = ImmUntrackedOrigin
"""ImmUntrackedOrigin by the name it had."""
@deprecated(use=ImmUntrackedOrigin)
comptime ImmutUntrackedOrigin = ImmUntrackedOrigin
"""ImmUntrackedOrigin by the name it had."""
@deprecated(use=ImmUnsafeAnyOrigin)
comptime ImmutUnsafeAnyOrigin = ImmUnsafeAnyOrigin
"""ImmUnsafeAnyOrigin by the name it had."""
@deprecated(use=Array)
comptime InlineArray = Array
"""Array by the name it had."""
@deprecated(use=StringDict)
comptime OwnedKwargsDict = StringDict
"""StringDict by the name it had."""
@deprecated(use=ImmSpan)
comptime ImmutSpan = ImmSpan
"""ImmSpan by the name it had."""
@deprecated(use=MutPointer)
comptime MutUnsafePointer = MutPointer
"""MutPointer by the name it had."""
@deprecated(use=ImmPointer)
comptime ImmUnsafePointer = ImmPointer
"""ImmPointer by the name it had."""
@deprecated(use=ImmPointer)
comptime ImmutUnsafePointer = ImmPointer
"""ImmPointer by the name it had."""
@deprecated(use=ImmPointer)
comptime ImmutPointer = ImmPointer
"""ImmPointer by the name it had."""
@deprecated(use=OptionalPointer)
comptime OptionalUnsafePointer = OptionalPointer
"""OptionalPointer by the name it had."""
@deprecated(use=ImmOpaquePointer)
comptime ImmutOpaquePointer = ImmOpaquePointer
"""ImmOpaquePointer by the name it had."""
