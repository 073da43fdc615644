# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Swizzles: positions in memory mixed so that threads side by side meet different banks."""


struct Swizzle(Equatable, ImplicitlyCopyable, TrivialRegisterPassable, Writable):
    """A position with some of its bits turned over by others that lie `shift` bits higher.

    With bits = 2, base = 0, shift = 3 the bits of a position `..yy.zz` become `..yy.(zz ^ yy)`.
    Done twice it gives the position back.
    """

    comptime has_shape = False
    """It is no layout: all positions have their image."""

    var bits: Int
    """How many bits are turned over."""
    var base: Int
    """How many bits below them stay."""
    var shift: Int
    """How much higher the bits lie that turn them over; lower where it is negative."""
    var yyy_mask: Int
    """The bits that turn over."""
    var zzz_mask: Int
    """The bits that are turned over."""

    @always_inline
    def __init__(out self, bits: Int, base: Int, shift: Int):
        """A swizzle of so many bits."""
        debug_assert(bits >= 0 and base >= 0, "Swizzle: bits and base are not negative")
        debug_assert(abs(shift) >= bits, "Swizzle: shift is at least bits")
        self.bits = bits
        self.base = base
        self.shift = shift
        self.yyy_mask = ((1 << bits) - 1) << (base + max(0, shift))
        self.zzz_mask = ((1 << bits) - 1) << (base - min(0, shift))

    @always_inline
    def __call__(self, offset: Int) -> Int:
        """The image of a position."""
        return offset ^ shiftr(offset & self.yyy_mask, self.shift)

    @always_inline
    def __call__(self, offset: Scalar) -> Scalar[offset.dtype]:
        """The image of a position."""
        return offset ^ shiftr(
            offset & Scalar[offset.dtype](self.yyy_mask), Scalar[offset.dtype](self.shift)
        )

    @always_inline
    def size(self) -> Int:
        """How many positions there are before they repeat."""
        return 1 << (self.bits + self.base + abs(self.shift))

    @always_inline
    def cosize(self) -> Int:
        """As many as size: each position is the image of one."""
        return self.size()

    @always_inline
    def __eq__(self, other: Self) -> Bool:
        """Whether both are made of the same numbers."""
        return self.bits == other.bits and self.base == other.base and self.shift == other.shift

    def write_to(self, mut writer: Some[Writer]):
        """Writes it as `(2,0,3)`."""
        writer.write("(", self.bits, ",", self.base, ",", self.shift, ")")


@always_inline
def shiftr(a: Int, s: Int) -> Int:
    """a moved to the right by s bits, to the left where s is negative."""
    return a >> s if s > 0 else a << -s


@always_inline
def shiftl(a: Int, s: Int) -> Int:
    """a moved to the left by s bits, to the right where s is negative."""
    return a << s if s > 0 else a >> -s


@always_inline
def shiftr(a: Scalar, s: Scalar[a.dtype]) -> Scalar[a.dtype]:
    """a moved to the right by s bits, to the left where s is negative."""
    return a >> s if s > 0 else a << -s


@always_inline
def shiftl(a: Scalar, s: Scalar[a.dtype]) -> Scalar[a.dtype]:
    """a moved to the left by s bits, to the right where s is negative."""
    return a << s if s > 0 else a >> -s
