# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Conditions on parameters."""


@always_inline
def constrained[cond: Bool, message: StaticString = "condition not met"]():
    """Fails to compile unless cond."""
    comptime assert cond, message
