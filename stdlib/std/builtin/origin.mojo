# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Origins: whose memory a reference leads to. They vanish after checking."""


@__layout("origin")
struct Origin[*, mut: Bool]:
    """The place a reference was made from."""

    @always_inline
    def __init__(out self):
        self = __op_uninit[Self]()


comptime MutOrigin = Origin[mut=True]
"""The origins of what may be changed."""
comptime ImmOrigin = Origin[mut=False]
"""The origins of what may be read only."""

comptime AnyOrigin[*, mut: Bool] = Origin[mut=mut]()
"""Anywhere: such a reference may lead into any value that lives."""
comptime MutAnyOrigin = Origin[mut=True]()
"""Anywhere, to be read and changed."""
comptime ImmutAnyOrigin = Origin[mut=False]()
"""Anywhere, to be read."""

comptime UnsafeAnyOrigin[*, mut: Bool] = Origin[mut=mut]()
"""Anywhere, as AnyOrigin; the name says that who uses it vouches for it."""
comptime MutUnsafeAnyOrigin = Origin[mut=True]()
"""Anywhere, to be read and changed; who uses it vouches for it."""
comptime ImmUnsafeAnyOrigin = Origin[mut=False]()
"""Anywhere, to be read; who uses it vouches for it."""

comptime UntrackedOrigin[*, mut: Bool] = Origin[mut=mut]()
"""Memory that belongs to no variable: such a reference keeps no value alive."""
comptime MutUntrackedOrigin = Origin[mut=True]()
"""Memory that belongs to no variable, to be read and changed."""
comptime ImmUntrackedOrigin = Origin[mut=False]()
"""Memory that belongs to no variable, to be read."""

comptime ImmStaticOrigin = Origin[mut=False]()
"""Data of the program, like literals: there for the whole run, to be read."""


struct OriginSet:
    """A set of origins."""

    pass
