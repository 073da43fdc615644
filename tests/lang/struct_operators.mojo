@fieldwise_init
struct Vec(Equatable, ImplicitlyCopyable, Writable):
    var x: Int
    var y: Int

    def __add__(self, other: Self) -> Self:
        return Self(self.x + other.x, self.y + other.y)

    def __sub__(self, other: Self) -> Self:
        return Self(self.x - other.x, self.y - other.y)

    def __mul__(self, factor: Int) -> Self:
        return Self(self.x * factor, self.y * factor)

    def __rmul__(self, factor: Int) -> Self:
        return self * factor

    def __matmul__(self, other: Self) -> Int:
        return self.x * other.x + self.y * other.y

    def __neg__(self) -> Self:
        return Self(-self.x, -self.y)

    def __pos__(self) -> Self:
        return Self(abs(self.x), abs(self.y))

    def __invert__(self) -> Self:
        return Self(self.y, self.x)

    def __iadd__(mut self, other: Self):
        self.x += other.x
        self.y += other.y

    def __isub__(mut self, other: Self):
        self = self - other

    def __imul__(mut self, factor: Int):
        self = self * factor

    def __bool__(self) -> Bool:
        return self.x != 0 or self.y != 0


def main():
    var a = Vec(1, -2)
    var b = Vec(10, 20)
    print(a + b, a - b, a * 3, 3 * a, a @ b)
    # expect: Vec(x=11, y=18) Vec(x=-9, y=-22) Vec(x=3, y=-6) Vec(x=3, y=-6) -30
    print(-a, +a, ~a)  # expect: Vec(x=-1, y=2) Vec(x=1, y=2) Vec(x=-2, y=1)
    a += b
    print(a)  # expect: Vec(x=11, y=18)
    a *= 2
    print(a)  # expect: Vec(x=22, y=36)
    a -= Vec(22, 36)
    print(a, a == Vec(0, 0), a != b)  # expect: Vec(x=0, y=0) True True
    if not a:
        print("zero")
    # expect: zero
    if b:
        print("not zero")
    # expect: not zero
