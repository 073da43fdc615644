# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Small things that the language leans on."""


@always_inline
def deinit[T: Deinitable](var value: T):
    """Ends value here."""
    pass


def breakpoint():
    """Stops in a debugger."""
    external_call["mj_trap", NoneType]()
