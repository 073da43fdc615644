# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Origins: whose memory a reference leads to."""

from std.builtin.origin import (
    AnyOrigin,
    ImmOrigin,
    ImmStaticOrigin,
    ImmUnsafeAnyOrigin,
    ImmUntrackedOrigin,
    MutAnyOrigin,
    MutOrigin,
    MutUnsafeAnyOrigin,
    MutUntrackedOrigin,
    Origin,
    OriginSet,
    UnsafeAnyOrigin,
    UntrackedOrigin,
)
