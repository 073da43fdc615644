# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Names of origins, and of types that the language leans on."""

from std.builtin._older import (
    ExternalOrigin,
    ImmutExternalOrigin,
    ImmutOrigin,
    ImmutUnsafeAnyOrigin,
    ImmutUntrackedOrigin,
    MutExternalOrigin,
    StaticConstantOrigin,
)
from std.builtin.none import Never
from std.builtin.origin import (
    AnyOrigin,
    ImmOrigin,
    ImmStaticOrigin,
    ImmUnsafeAnyOrigin,
    ImmUntrackedOrigin,
    ImmutAnyOrigin,
    MutAnyOrigin,
    MutOrigin,
    MutUnsafeAnyOrigin,
    MutUntrackedOrigin,
    Origin,
    OriginSet,
    UnsafeAnyOrigin,
    UntrackedOrigin,
)
