# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Memory that lives as long as a call."""

from std.memory.memory import stack_allocation
