trait Number(Copyable, Deinitable, Writable):
    @staticmethod
    def zero() -> Self:
        ...

    def __add__(self, other: Self) -> Self:
        ...

    def __mul__(self, other: Self) -> Self:
        ...


@fieldwise_init
struct Fraction(ImplicitlyCopyable, Number):
    var top: Int
    var bottom: Int

    @staticmethod
    def zero() -> Self:
        return Self(0, 1)

    def reduced(self) -> Self:
        var a = abs(self.top)
        var b = self.bottom
        while b != 0:
            a, b = b, a % b
        return Self(self.top // max(a, 1), self.bottom // max(a, 1))

    def __add__(self, other: Self) -> Self:
        return Self(
            self.top * other.bottom + other.top * self.bottom, self.bottom * other.bottom
        ).reduced()

    def __mul__(self, other: Self) -> Self:
        return Self(self.top * other.top, self.bottom * other.bottom).reduced()

    def write_to(self, mut writer: Some[Writer]):
        writer.write(self.top)
        if self.bottom != 1:
            writer.write("/", self.bottom)


struct Matrix[T: Number, rows: Int, columns: Int]:
    var cells: List[Self.T]

    def __init__(out self):
        self.cells = List[Self.T]()
        for _ in range(Self.rows * Self.columns):
            self.cells.append(Self.T.zero())

    def __init__(out self, *values: Self.T):
        self = Self()
        for i in range(len(values)):
            self.cells[i] = values[i].copy()

    def __getitem__(ref self, r: Int, c: Int) -> ref[self.cells[0]] Self.T:
        return self.cells[r * Self.columns + c]

    def __matmul__[
        k: Int
    ](self, other: Matrix[Self.T, Self.columns, k]) -> Matrix[Self.T, Self.rows, k]:
        var result = Matrix[Self.T, Self.rows, k]()
        for r in range(Self.rows):
            for c in range(k):
                var sum = Self.T.zero()
                for i in range(Self.columns):
                    sum = sum + self[r, i] * other[i, c]
                result[r, c] = sum^
        return result^

    def show(self):
        for r in range(Self.rows):
            var line = String()
            for c in range(Self.columns):
                line += String(self[r, c])
                if c + 1 < Self.columns:
                    line += " "
            print(line)


def main():
    var half = Fraction(1, 2)
    var third = Fraction(1, 3)
    var a = Matrix[Fraction, 2, 2](half, third, third, half)
    var b = Matrix[Fraction, 2, 1](Fraction(2, 1), Fraction(3, 1))
    (a @ a).show()
    # expect: 13/36 1/3
    # expect: 1/3 13/36
    (a @ b).show()
    # expect: 2
    # expect: 13/6
