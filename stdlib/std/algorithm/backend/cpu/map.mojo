# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Loops over numbers."""


@always_inline
def map[F: def(Int) -> None, //](size: Int, func: F):
    """Calls func(0) to func(size - 1), in this order.

    Parameters:
        F: The type of func.

    Args:
        size: How often.
        func: What is called.
    """
    for i in range(size):
        func(i)


@deprecated("pass the function as an argument: `map(size, func)`")
@always_inline
def map[func: def(Int) capturing[_] -> None](size: Int):
    """Calls func(0) to func(size - 1), in this order."""
    for i in range(size):
        func(i)
