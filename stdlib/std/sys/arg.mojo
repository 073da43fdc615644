# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The program's arguments."""

from std.memory.alloc import unsafe_alloc


def argv() -> Span[StaticString, ImmStaticOrigin]:
    """The program's name and its arguments."""
    var n: Int = external_call["mj_argc", Int]()
    var list = unsafe_alloc[StaticString](n)
    for i in range(n):
        var p = external_call["mj_argv", Pointer[UInt8, ImmStaticOrigin]](i)
        list.unsafe_offset(i).unsafe_write(
            StaticString(unsafe_ptr=p, length=Int(external_call["strlen", UInt](p)))
        )
    return Span[StaticString, ImmStaticOrigin](unsafe_ptr=list, length=n)
