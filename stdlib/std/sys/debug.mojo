# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Stops for debuggers."""


@always_inline
def breakpointhook():
    """Stops the program for a debugger; without one the program ends."""
    breakpoint()
