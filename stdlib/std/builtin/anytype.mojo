# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The trait of every type, and arguments whose type has no name."""

from std.builtin._older import ImplicitlyDeletable, ImplicitlyDestructible
from std.builtin.some import Some, SomeTypeList
from std.builtin.value import AnyType, Deinitable
