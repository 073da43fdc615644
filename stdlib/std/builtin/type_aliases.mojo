# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Names of origins, and of types that the language leans on."""

from std.builtin.none import Never
from std.builtin.origin import (
    AnyOrigin,
    ImmOrigin,
    ImmStaticOrigin,
    ImmUnsafeAnyOrigin,
    ImmUntrackedOrigin,
    ImmutAnyOrigin,
    ImmutOrigin,
    MutAnyOrigin,
    MutOrigin,
    MutUnsafeAnyOrigin,
    MutUntrackedOrigin,
    Origin,
    OriginSet,
    UnsafeAnyOrigin,
    UntrackedOrigin,
)
