# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Leaving."""


def exit():
    """Ends the program well."""
    external_call["mj_exit", NoneType](Int32(0))


def exit[T: Intable](code: T):
    """Ends the program with a status."""
    external_call["mj_exit", NoneType](Int32(code.__int__()))
