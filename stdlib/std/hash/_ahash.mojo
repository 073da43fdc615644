# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The hash function of dictionaries and sets: aHash in the form for machines without AES, with
fixed keys (https://github.com/tkaitchuck/aHash)."""

from std.hash.hasher import Hashable, Hasher
from std.sys.info import size_of

comptime _U64x4 = SIMD[DType.uint64, 4]

# digits of pi behind the point, in which nobody can have hidden anything
comptime _PI = _U64x4(
    0x243F6A8885A308D3, 0x13198A2E03707344, 0xA4093822299F31D0, 0x082EFA98EC4E6C89
)


struct AHasher[key: SIMD[DType.uint64, 4]](Copyable, Defaultable, Hasher):
    """Mixes by products of 128 bits whose halves are folded into each other."""

    comptime _START = (Self.key ^ _PI)[0]
    comptime _PAD = (Self.key ^ _PI)[1]
    comptime _FIRST = (Self.key ^ _PI)[2]
    comptime _SECOND = (Self.key ^ _PI)[3]

    var _state: UInt64

    @always_inline
    def __init__(out self):
        self._state = Self._START

    @always_inline
    def _mix(mut self, word: UInt64):
        self._state = external_call["mj_hash_word", UInt64](self._state, word)

    @always_inline
    def _mix_two(mut self, a: UInt64, b: UInt64):
        self._state = external_call["mj_hash_words", UInt64](
            self._state, Self._PAD, a ^ Self._FIRST, b ^ Self._SECOND
        )

    @always_inline
    def _update_with_simd(mut self, value: SIMD[_, _]):
        """Mixes numbers in: one of up to 8 bytes as a word, others as words two at a time."""
        comptime if size_of[Scalar[value.dtype]]() > 8:
            comptime for i in range(Int(value.length)):
                comptime for word in range(0, size_of[Scalar[value.dtype]]() // 8, 2):
                    self._mix_two(_word(value[i], word), _word(value[i], word + 1))
        elif Int(value.length) == 1:
            self._mix(value[0].to_bits().cast[DType.uint64]())
        else:
            comptime for i in range(0, Int(value.length), 2):
                self._mix_two(
                    value[i].to_bits().cast[DType.uint64](),
                    value[i + 1].to_bits().cast[DType.uint64](),
                )

    @always_inline
    def update(mut self, data: Span[mut=False, UInt8, _]):
        """Mixes bytes in."""
        self._state = external_call["mj_hash_bytes", UInt64](
            self._state, Self._PAD, Self._FIRST, Self._SECOND, data._data, data._len
        )

    @deprecated("give the hasher to the value: value.__hash__(hasher)")
    def update[T: Hashable](mut self, value: T):
        """Mixes a value in, which a value's `__hash__` does today."""
        value.__hash__(self)

    @always_inline
    def finish(self) -> UInt64:
        """The hash."""
        return external_call["mj_hash_end", UInt64](self._state, Self._PAD)


@always_inline
def _word[dtype: DType](value: Scalar[dtype], i: Int) -> UInt64:
    # the bits of value from 64 * i on
    return (value >> Scalar[dtype](64 * i)).cast[DType.uint64]()
