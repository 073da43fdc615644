# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The hash function of dictionaries and sets."""

from std.hash.hasher import Hasher

comptime _MIX = 0x9E3779B97F4A7C15


@always_inline
def _fold(a: UInt64, b: UInt64) -> UInt64:
    var x: UInt64 = (a ^ b) * 0xBF58476D1CE4E5B9
    return x ^ (x >> 29)


struct AHasher(Copyable, Hasher):
    """Mixes by multiplication and folding."""

    var _state: UInt64

    @always_inline
    def __init__(out self):
        self._state = _MIX

    @always_inline
    def _update_with_bytes(mut self, data: Pointer[UInt8, _], length: Int):
        self._state = external_call["mj_hash_bytes", UInt64](self._state, data, length)

    @always_inline
    def _update_in_place(mut self, data: Pointer[UInt8, _], length: Int):
        self._state = external_call["mj_hash_in_place", UInt64](self._state, data, length)

    def _update_with_simd(mut self, value: SIMD[_, _]):
        for i in range(Int(value.length)):
            self._state = _fold(self._state, UInt64(value[i].to_bits()))

    @always_inline
    def update(mut self, value: Int):
        """Mixes a number in."""
        self._state = _fold(self._state, UInt64(value))

    @always_inline
    def update[T: Hashable](mut self, value: T):
        """Mixes a value in."""
        value.__hash__(self)

    @always_inline
    def finish(var self) -> UInt64:
        """The hash."""
        return self._state ^ (self._state >> 32)


comptime default_hasher = AHasher
comptime default_comp_time_hasher = AHasher
