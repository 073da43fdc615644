# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Atomics where they were before Mojo 1.0."""

from std.atomic.atomic import Atomic, Consistency, Ordering, fence
