# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Hashing one value."""

from std.hash.hasher import Hasher
from std.hash._ahash import AHasher


@always_inline
def hash[T: Hashable, //, HasherType: Hasher = AHasher](hashable: T) -> UInt64:
    """The hash of a value."""
    var hasher = HasherType()
    hashable.__hash__(hasher)
    return hasher^.finish()


def hash[HasherType: Hasher = AHasher](bytes: Pointer[UInt8, _], n: Int) -> UInt64:
    """The hash of n bytes."""
    var hasher = HasherType()
    hasher._update_with_bytes(bytes, n)
    return hasher^.finish()
