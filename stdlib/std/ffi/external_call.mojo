# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Calls of C functions."""


def external_call[name: StaticString, R: AnyType = NoneType, *Ts: AnyType](*args: *Ts) -> R:
    """Calls the C function name; the compiler knows this word."""
    ...
