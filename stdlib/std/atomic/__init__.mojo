# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Values that several threads change."""

from std.atomic.atomic import Atomic, Ordering, fence
