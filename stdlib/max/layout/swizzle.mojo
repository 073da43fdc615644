# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Swizzles: positions in memory mixed so that threads side by side meet different banks."""

from layout.int_tuple import IntTuple
from layout.layout import Layout
from std.bit import log2_floor


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


@always_inline
def make_swizzle[num_rows: Int, row_size: Int, access_size: Int]() -> Swizzle:
    """A swizzle for rows that are read together: pieces at the same place in each meet different
    banks.

    Parameters:
        num_rows: How many rows are read together.
        row_size: How many elements a row has.
        access_size: How many of them a thread reads at once.
    """
    comptime base = log2_floor(access_size)
    comptime shift = log2_floor(row_size) - base
    comptime assert shift > 0, "make_swizzle: a row is more than what is read at once"
    return Swizzle(log2_floor(num_rows), base, shift)


@always_inline
def make_ldmatrix_swizzle[
    dtype: DType, row_size: Int, log2_vector_width: Int = 0
]() -> Swizzle:
    """A swizzle for reading eight rows of 16 bytes at once.

    Parameters:
        dtype: The type of the elements.
        row_size: How many elements a row has: a multiple of 128 bytes, or a part of them.
        log2_vector_width: The logarithm of how many elements move as one.
    """
    comptime row_bytes = row_size * __op_sizeof[Scalar[dtype]]()
    comptime assert (
        row_bytes % 128 == 0 or 128 % row_bytes == 0
    ), "make_ldmatrix_swizzle: rows are multiples of 128 bytes, or several of them are 128"
    comptime ways = min(8 * row_bytes // 128, 8)
    comptime pieces = max(row_size // (16 // __op_sizeof[Scalar[dtype]]()), 8)
    return Swizzle(log2_floor(ways), log2_vector_width, log2_floor(pieces))


struct ComposedLayout[offset: Optional[Int] = 0](Copyable):
    """A layout whose positions are swizzled, with a distance added in between.

    Parameters:
        offset: What is added to a position before it is swizzled.
    """

    comptime has_shape = True
    """It says how many elements there are."""

    var layout_a: Layout
    """The layout."""
    var layout_b: Swizzle
    """The swizzle of its positions."""

    def __init__(out self, var layout_a: Layout, layout_b: Swizzle):
        """A layout and the swizzle of its positions."""
        self.layout_a = layout_a^
        self.layout_b = layout_b

    def __call__(self, idx: IntTuple) -> Int:
        """The swizzled position of a coordinate."""
        return self.layout_b(self.layout_a(idx) + Self.offset.or_else(0))

    def __call__(self, idx: IntTuple, offset_val: Int) -> Int:
        """The swizzled position of a coordinate, offset_val added before."""
        return self.layout_b(self.layout_a(idx) + offset_val)

    def size(self) -> Int:
        """How many elements there are."""
        return self.layout_a.size()

    def cosize(self) -> Int:
        """How many positions there are that elements may lie at."""
        return self.layout_b.cosize()
