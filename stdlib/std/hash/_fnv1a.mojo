# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The hash function of Fowler, Noll and Vo, in its form 1a of 64 bits."""

from std.hash.hasher import Hashable, Hasher
from std.sys.info import size_of


struct Fnv1a(Copyable, Defaultable, Hasher):
    """One product for each byte or number: simple, and slow for long texts."""

    var _state: UInt64

    def __init__(out self):
        self._state = 0xCBF29CE484222325

    @always_inline
    def _mix(mut self, word: UInt64):
        self._state = (self._state ^ word) * 0x100000001B3

    def _update_with_simd(mut self, value: SIMD[_, _]):
        """Mixes numbers in, each in words of 64 bits."""
        var bits = value.to_bits()
        comptime for i in range(Int(value.length)):
            comptime for word in range(max(1, size_of[Scalar[value.dtype]]() // 8)):
                self._mix((bits[i] >> type_of(bits[i])(64 * word)).cast[DType.uint64]())

    def update(mut self, data: Span[mut=False, UInt8, _]):
        """Mixes bytes in."""
        for i in range(len(data)):
            self._mix(data.unsafe_get(i).cast[DType.uint64]())

    @deprecated("give the hasher to the value: value.__hash__(hasher)")
    def update[T: Hashable](mut self, value: T):
        """Mixes a value in, which a value's `__hash__` does today."""
        value.__hash__(self)

    def finish(self) -> UInt64:
        """The hash."""
        return self._state
