# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Hashing one value."""

from std.hash.hasher import Hashable, Hasher, default_hasher


@always_inline
def hash[
    T: Hashable, //, HasherType: Defaultable & Hasher & Deinitable = default_hasher
](hashable: T) -> UInt64:
    """The hash of a value: the same in every run and on every machine."""
    var hasher = HasherType()
    hashable.__hash__(hasher)
    return hasher.finish()


def hash_bytes[
    HasherType: Defaultable & Hasher & Deinitable = default_hasher
](bytes: Span[mut=False, UInt8, _]) -> UInt64:
    """The hash of bytes, which is that of a String of them."""
    var hasher = HasherType()
    hasher.update(bytes)
    return hasher.finish()


@deprecated("use `hash_bytes()` instead")
def hash[
    HasherType: Defaultable & Hasher & Deinitable = default_hasher
](bytes: Pointer[mut=False, UInt8, _], n: Int) -> UInt64:
    """The hash of the n bytes from bytes on."""
    return hash_bytes[HasherType](Span(unsafe_ptr=bytes, length=n))
