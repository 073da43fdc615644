# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Calls of C functions."""


def external_call[name: StaticString, R: AnyType = NoneType, *Ts: AnyType](*args: *Ts) -> R:
    """Calls the C function name; the compiler knows this word."""
    ...


@always_inline
def _external_call_const[
    callee: StaticString, return_type: AnyType, *types: AnyType
](*args: *types) -> return_type:
    """Calls a C function that has no effects, reads no memory, and always comes back."""
    return external_call[callee, return_type](*args)
