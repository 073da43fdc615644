struct Matrix[rows: Int, cols: Int = rows, dt: DType = DType.float64](Copyable, Writable):
    """What brackets leave to defaults is not inferred."""

    var data: List[Scalar[Self.dt]]

    def __init__(out self, *, fill: Scalar[Self.dt]):
        self.data = List[Scalar[Self.dt]](length=Self.rows * Self.cols, fill=fill)

    def __init__[F: def(Int, Int) -> Scalar[Self.dt]](out self, f: F):
        self = Self(fill=0)
        for i in range(Self.rows):
            for j in range(Self.cols):
                self[i, j] = f(i, j)

    def __getitem__(self, i: Int, j: Int) -> Scalar[Self.dt]:
        return self.data[i * Self.cols + j]

    def __setitem__(mut self, i: Int, j: Int, value: Scalar[Self.dt]):
        self.data[i * Self.cols + j] = value

    def __matmul__[
        k: Int
    ](self, rhs: Matrix[Self.cols, k, Self.dt]) -> Matrix[Self.rows, k, Self.dt]:
        var result = Matrix[Self.rows, k, Self.dt](fill=0)
        for i in range(Self.rows):
            for j in range(k):
                for l in range(Self.cols):
                    result[i, j] += self[i, l] * rhs[l, j]
        return result^

    def __mul__(self, s: Scalar[Self.dt]) -> Self:
        var result = self.copy()
        for i in range(len(result.data)):
            result.data[i] *= s
        return result^

    def write_to(self, mut writer: Some[Writer]):
        for i in range(Self.rows):
            for j in range(Self.cols):
                writer.write(self[i, j], " ")
            writer.write("/")


@fieldwise_init
struct Cell[dt: DType = DType.float64]:
    var x: Scalar[Self.dt]

    def kind(self) -> String:
        return String(Self.dt)


def trace[n: Int, dt: DType](m: Matrix[n, n, dt]) -> Scalar[dt]:
    var t = Scalar[dt](0)
    for i in range(n):
        t += m[i, i]
    return t


def kind[n: Int, dt: DType = DType.float64](x: Scalar[dt]) -> String:
    return String(dt)


def main():
    def tens(i: Int, j: Int) -> Float64:
        return Float64(i * 10 + j)

    var a = Matrix[2, 3](tens)
    var b = Matrix[3, 2](fill=2)
    print(a @ b)
    print(Matrix[2](fill=1) * 0.5)
    print(trace(a @ b))
    print(Cell(1).kind(), Cell(Float32(1)).kind(), Cell[DType.int8](1).kind())
    print(kind[2](1), kind[2](Float32(1)))


# expect: 6.0 6.0 /66.0 66.0 /
# expect: 0.5 0.5 /0.5 0.5 /
# expect: 72.0
# expect: int float32 int8
# expect: int float32
