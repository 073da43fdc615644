# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Complex numbers."""

from std.math import cos, exp, sin
from std.math.math import _Expable

comptime ComplexScalar = ComplexSIMD[_, 1]
"""One complex number, of the type in brackets: `ComplexScalar[DType.float32]`."""
comptime ComplexFloat32 = ComplexSIMD[DType.float32, 1]
"""One complex number of two Float32."""
comptime ComplexFloat64 = ComplexSIMD[DType.float64, 1]
"""One complex number of two Float64."""


struct ComplexSIMD[dtype: DType, length: SIMDLength](
    Equatable, ImplicitlyCopyable, TrivialRegisterPassable, Writable, _Expable
):
    """Real and imaginary parts, lane by lane."""

    comptime type = Self.dtype
    """The type of the parts of one number."""
    comptime element_type = SIMD[Self.dtype, Self.length]
    """The type of re and of im."""

    var re: SIMD[Self.dtype, Self.length]
    """The real parts."""
    var im: SIMD[Self.dtype, Self.length]
    """The imaginary parts."""

    @always_inline
    def __init__(
        out self, re: SIMD[Self.dtype, Self.length], im: SIMD[Self.dtype, Self.length] = 0
    ):
        self.re = re
        self.im = im

    def __init__(out self, *, from_interleaved: SIMD[Self.dtype, Self.length * 2]):
        """Makes numbers of real and imaginary parts in turn."""
        comptime half = Int(Self.length)
        self.re = 0
        self.im = 0
        comptime for i in range(half):
            self.re[i] = from_interleaved[2 * i]
            self.im[i] = from_interleaved[2 * i + 1]

    def __init__(out self, *, from_deinterleaved: SIMD[Self.dtype, Self.length * 2]):
        """Makes numbers of all real parts, followed by all imaginary ones."""
        comptime half = Int(Self.length)
        self.re = 0
        self.im = 0
        comptime for i in range(half):
            self.re[i] = from_deinterleaved[i]
            self.im[i] = from_deinterleaved[half + i]

    @always_inline
    def __add__(self, rhs: Self) -> Self:
        return Self(self.re + rhs.re, self.im + rhs.im)

    @always_inline
    def __sub__(self, rhs: Self) -> Self:
        return Self(self.re - rhs.re, self.im - rhs.im)

    @always_inline
    def __mul__(self, rhs: Self) -> Self:
        return Self(
            self.re * rhs.re - self.im * rhs.im,
            self.re * rhs.im + self.im * rhs.re,
        )

    @always_inline
    def __mul__(self, rhs: Scalar[Self.dtype]) -> Self:
        return Self(self.re * rhs, self.im * rhs)

    @always_inline
    def __rmul__(self, lhs: Scalar[Self.dtype]) -> Self:
        return self * lhs

    @always_inline
    def __imul__(mut self, rhs: Self):
        self = self * rhs

    @always_inline
    def __imul__(mut self, rhs: Scalar[Self.dtype]):
        self = self * rhs

    @always_inline
    def __abs__(self) -> SIMD[Self.dtype, Self.length]:
        """The absolute value."""
        return self.norm()

    def __exp__(self) -> Self:
        """e to the power of the number."""
        comptime assert (
            Self.dtype.is_floating_point()
        ), "the parts have to be of a floating point type"
        var r = exp(self.re)
        return Self(r * cos(self.im), r * sin(self.im))

    def __truediv__(self, rhs: Self) -> Self:
        var d = rhs.squared_norm()
        return Self(
            (self.re * rhs.re + self.im * rhs.im) / d,
            (self.im * rhs.re - self.re * rhs.im) / d,
        )

    @always_inline
    def __neg__(self) -> Self:
        return Self(-self.re, -self.im)

    @always_inline
    def __eq__(self, rhs: Self) -> Bool:
        return self.re == rhs.re and self.im == rhs.im

    @always_inline
    def __ne__(self, rhs: Self) -> Bool:
        return not (self == rhs)

    @always_inline
    def conj(self) -> Self:
        """The same with the imaginary part turned over."""
        return Self(self.re, -self.im)

    @always_inline
    def squared_norm(self) -> SIMD[Self.dtype, Self.length]:
        """The square of the absolute value."""
        return self.re * self.re + self.im * self.im

    @always_inline
    def norm(self) -> SIMD[Self.dtype, Self.length]:
        """The absolute value."""
        return __op_sqrt(self.squared_norm())

    @always_inline
    def fma(self, b: Self, c: Self) -> Self:
        """self * b + c."""
        return Self(
            self.re.fma(b.re, (-self.im).fma(b.im, c.re)),
            self.re.fma(b.im, self.im.fma(b.re, c.im)),
        )

    @always_inline
    def squared_add(self, c: Self) -> Self:
        """self * self + c."""
        return self.fma(self, c)

    def write_to(self, mut writer: Some[Writer]):
        """Writes it as `1.0 + 2.0i`, without an imaginary part of 0; lanes in brackets."""
        comptime if Self.length == 1:
            self._write_lane(0, writer)
        else:
            writer.write_string("[")
            for i in range(Int(Self.length)):
                if i > 0:
                    writer.write_string(", ")
                self._write_lane(i, writer)
            writer.write_string("]")

    def write_repr_to(self, mut writer: Some[Writer]):
        """Writes it as `ComplexSIMD[float32, 1](1.0 + 2.0i)`."""
        writer.write_string("ComplexSIMD[")
        Self.dtype.write_to(writer)
        writer.write_string(", ")
        Int(Self.length).write_to(writer)
        writer.write_string("](")
        self.write_to(writer)
        writer.write_string(")")

    def _write_lane[W: Writer](self, i: Int, mut writer: W):
        self.re[i].write_to(writer)
        if self.im[i] != 0:
            writer.write_string(" + ")
            self.im[i].write_to(writer)
            writer.write_string("i")


@always_inline
def abs[dtype: DType, size: SIMDLength, //](x: ComplexSIMD[dtype, size]) -> SIMD[dtype, size]:
    """The absolute value."""
    return x.norm()
