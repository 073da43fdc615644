# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What types promise about their lives: how they are copied and moved, and how they end."""

from std.traits.anytype import AnyType
from std.traits.copyable import Copyable, ImplicitlyCopyable, IsTriviallyCopyable
from std.traits.deinitable import Deinitable, IsTriviallyDeinitable
from std.traits.movable import IsTriviallyMovable, Movable
