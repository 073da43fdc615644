# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Origins: whose memory a reference leads to. They vanish after checking."""


@__layout("origin")
struct Origin[*, mut: Bool]:
    """The place a reference was made from."""

    @always_inline
    def __init__(out self):
        self = __op_uninit[Self]()


comptime MutOrigin = Origin[mut=True]
comptime ImmOrigin = Origin[mut=False]
comptime ImmutOrigin = ImmOrigin

comptime AnyOrigin[*, mut: Bool] = Origin[mut=mut]()
comptime MutAnyOrigin = Origin[mut=True]()
comptime ImmutAnyOrigin = Origin[mut=False]()

comptime UnsafeAnyOrigin[*, mut: Bool] = Origin[mut=mut]()
comptime MutUnsafeAnyOrigin = Origin[mut=True]()
comptime ImmUnsafeAnyOrigin = Origin[mut=False]()

comptime UntrackedOrigin[*, mut: Bool] = Origin[mut=mut]()
comptime MutUntrackedOrigin = Origin[mut=True]()
comptime ImmUntrackedOrigin = Origin[mut=False]()

comptime ImmStaticOrigin = Origin[mut=False]()


struct OriginSet:
    """A set of origins."""

    pass
