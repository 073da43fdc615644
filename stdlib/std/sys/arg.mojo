# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The program's arguments."""


def argv() -> Span[StaticString, ImmStaticOrigin]:
    """The program's name and its arguments."""
    return Span[StaticString, ImmStaticOrigin](
        unsafe_ptr=external_call["mj_argv_views", Pointer[StaticString, ImmStaticOrigin]](),
        length=external_call["mj_argc", Int](),
    )
