# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Sets of small numbers."""

from std.builtin._check import check
from std.reflection.location import SourceLocation


struct BitSet[size: Int](Boolable, Copyable, Defaultable, Sized, Writable):
    """Numbers from 0 up to size, one bit each."""

    var _words: Array[UInt64, (Self.size + 63) // 64]

    def __init__(out self):
        self._words = Array[UInt64, (Self.size + 63) // 64](fill=0)

    @implicit
    def __init__[
        length: SIMDLength
    ](out self: BitSet[Int(length)], init: SIMD[DType.bool, length]):
        self._words = Array[UInt64, (Int(length) + 63) // 64](fill=0)
        for i in range(Int(length)):
            if init[i]:
                self._words[i // 64] |= UInt64(1) << UInt64(i % 64)

    def set(
        mut self,
        idx: Int,
        *,
        _at: SourceLocation = SourceLocation(
            __op_location[1](), __op_location[2](), __op_location[0]()
        ),
    ):
        """Puts a number in."""
        check(idx >= 0 and idx < Self.size, "bit set index is out of bounds", _at)
        self._words[idx // 64] |= UInt64(1) << UInt64(idx % 64)

    def clear(
        mut self,
        idx: Int,
        *,
        _at: SourceLocation = SourceLocation(
            __op_location[1](), __op_location[2](), __op_location[0]()
        ),
    ):
        """Takes a number out."""
        check(idx >= 0 and idx < Self.size, "bit set index is out of bounds", _at)
        self._words[idx // 64] &= ~(UInt64(1) << UInt64(idx % 64))

    def toggle(
        mut self,
        idx: Int,
        *,
        _at: SourceLocation = SourceLocation(
            __op_location[1](), __op_location[2](), __op_location[0]()
        ),
    ):
        """Puts a number in or takes it out."""
        check(idx >= 0 and idx < Self.size, "bit set index is out of bounds", _at)
        self._words[idx // 64] ^= UInt64(1) << UInt64(idx % 64)

    def test(
        self,
        idx: Int,
        *,
        _at: SourceLocation = SourceLocation(
            __op_location[1](), __op_location[2](), __op_location[0]()
        ),
    ) -> Bool:
        """Whether a number is in."""
        check(idx >= 0 and idx < Self.size, "bit set index is out of bounds", _at)
        return (self._words[idx // 64] >> UInt64(idx % 64)) & 1 != 0

    def clear(mut self):
        """Takes everything out."""
        for i in range((Self.size + 63) // 64):
            self._words[i] = 0

    def clear_all(mut self):
        """Takes everything out."""
        for i in range((Self.size + 63) // 64):
            self._words[i] = 0

    def set_all(mut self):
        """Puts everything in."""
        for i in range((Self.size + 63) // 64):
            self._words[i] = ~UInt64(0)
        self._clip()

    def toggle_all(mut self):
        """Puts in what is not in and takes out what is."""
        for i in range((Self.size + 63) // 64):
            self._words[i] = ~self._words[i]
        self._clip()

    def _clip(mut self):
        # the bits of the last word that stand for no number stay 0
        comptime if Self.size % 64 != 0:
            self._words[Self.size // 64] &= (UInt64(1) << UInt64(Self.size % 64)) - 1

    def __len__(self) -> Int:
        """How many numbers are in."""
        var n: Int = 0
        for i in range((Self.size + 63) // 64):
            n += Int(__op_popcount(self._words[i]))
        return n

    def __bool__(self) -> Bool:
        return self.__len__() > 0

    def union(self, other: Self) -> Self:
        """What is in one of both."""
        var out = self.copy()
        for i in range((Self.size + 63) // 64):
            out._words[i] |= other._words[i]
        return out^

    def intersection(self, other: Self) -> Self:
        """What is in both."""
        var out = self.copy()
        for i in range((Self.size + 63) // 64):
            out._words[i] &= other._words[i]
        return out^

    def difference(self, other: Self) -> Self:
        """What is in self but not in other."""
        var out = self.copy()
        for i in range((Self.size + 63) // 64):
            out._words[i] &= ~other._words[i]
        return out^

    def write_to(self, mut writer: Some[Writer]):
        """Writes the positions of the set bits, from low up to high: `{1, 5}`."""
        writer.write_string("{")
        var first: Bool = True
        for i in range(Self.size):
            if self.test(i):
                if not first:
                    writer.write_string(", ")
                first = False
                i.write_to(writer)
        writer.write_string("}")

    def write_repr_to(self, mut writer: Some[Writer]):
        """Writes the same as write_to with the type before it: `BitSet[8]({1, 5})`."""
        writer.write_string("BitSet[")
        Self.size.write_to(writer)
        writer.write_string("](")
        self.write_to(writer)
        writer.write_string(")")
