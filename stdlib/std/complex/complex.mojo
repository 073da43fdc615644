# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Complex numbers."""

comptime ComplexScalar = ComplexSIMD[_, 1]
comptime ComplexFloat32 = ComplexSIMD[DType.float32, 1]
comptime ComplexFloat64 = ComplexSIMD[DType.float64, 1]


struct ComplexSIMD[dtype: DType, size: SIMDLength](
    Equatable, ImplicitlyCopyable, TrivialRegisterPassable, Writable
):
    """Real and imaginary parts, lane by lane."""

    comptime element_type = SIMD[Self.dtype, Self.size]

    var re: SIMD[Self.dtype, Self.size]
    var im: SIMD[Self.dtype, Self.size]

    @always_inline
    def __init__(
        out self, re: SIMD[Self.dtype, Self.size], im: SIMD[Self.dtype, Self.size] = 0
    ):
        self.re = re
        self.im = im

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
    def squared_norm(self) -> SIMD[Self.dtype, Self.size]:
        """The square of the absolute value."""
        return self.re * self.re + self.im * self.im

    @always_inline
    def norm(self) -> SIMD[Self.dtype, Self.size]:
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
        comptime if Self.size == 1:
            self._write_lane(0, writer)
        else:
            writer.write_string("[")
            for i in range(Int(Self.size)):
                if i > 0:
                    writer.write_string(", ")
                self._write_lane(i, writer)
            writer.write_string("]")

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
