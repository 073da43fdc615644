# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Random texts."""

from std.testing.prop.random import Rng
from std.testing.prop.strategy import Strategy


__extension String:
    @staticmethod
    def strategy(
        *,
        min_len: Int = 0,
        max_len: Int = Int.MAX,
        unicode: Bool = False,
        only_printable: Bool = False,
    ) raises -> _StringStrategy:
        """Makes texts of min_len to max_len code points, but never more than 100: of ASCII, of its
        printable part, or of Unicode's first plane. Raises if min_len is negative or more than
        max_len."""
        return _StringStrategy(
            min_len=min_len, max_len=max_len, unicode=unicode, only_printable=only_printable
        )

    @staticmethod
    def ascii_strategy(
        *, min_len: Int = 0, max_len: Int = Int.MAX, only_printable: Bool = False
    ) raises -> _StringStrategy:
        """Makes texts of ASCII. Raises as strategy() does."""
        return _StringStrategy(
            min_len=min_len, max_len=max_len, unicode=False, only_printable=only_printable
        )

    @staticmethod
    def utf8_strategy(*, min_len: Int = 0, max_len: Int = Int.MAX) raises -> _StringStrategy:
        """Makes texts of Unicode's first plane. Raises as strategy() does."""
        return _StringStrategy(
            min_len=min_len, max_len=max_len, unicode=True, only_printable=False
        )


__extension Codepoint:
    @staticmethod
    def strategy(*, unicode: Bool = False, only_printable: Bool = False) -> _CodepointStrategy:
        """Makes code points: of ASCII, of its printable part, or of Unicode's first plane."""
        return _CodepointStrategy(unicode, only_printable)


struct _StringStrategy(Movable, Strategy):
    """Makes texts."""

    comptime Value = String
    """A text."""

    var min_len: Int
    var max_len: Int
    var unicode: Bool
    var only_printable: Bool

    def __init__(
        out self,
        *,
        min_len: Int = 0,
        max_len: Int = Int.MAX,
        unicode: Bool = False,
        only_printable: Bool = False,
    ) raises:
        """Texts of min_len to max_len code points. Raises if there is no such length."""
        if min_len < 0 or min_len > max_len:
            raise Error("Invalid min/max for string length")
        self.min_len = min_len
        self.max_len = min(max_len, 100)
        self.unicode = unicode
        self.only_printable = only_printable

    def value(mut self, mut rng: Rng) raises -> Self.Value:
        """The next text."""
        var n: Int = rng.rand_int(min=self.min_len, max=self.max_len)
        var out = String(capacity_bytes=n)
        var points = _CodepointStrategy(self.unicode, self.only_printable)
        for _ in range(n):
            out += String(points.value(rng))
        return out^


@fieldwise_init
struct _CodepointStrategy(Movable, Strategy):
    """Makes code points."""

    comptime Value = Codepoint
    """A code point."""

    var unicode: Bool
    var only_printable: Bool

    def value(mut self, mut rng: Rng) raises -> Self.Value:
        """The next code point."""
        var low: UInt32 = 0x20 if self.unicode or self.only_printable else 0
        var high: UInt32 = 0x7E if self.only_printable else 0x7F
        if self.unicode:
            high = 0xFFFF
        var point: UInt32 = 0xD800
        while point >= 0xD800 and point <= 0xDFFF:  # surrogates are no code points
            point = rng.rand_scalar[DType.uint32](min=low, max=high)
        return Codepoint(unsafe_unchecked_codepoint=point)
