# The product of two matrices three ways: by the definition, row by row so that memory
# is read in order, and in blocks with SIMD. All three must agree to the last bit,
# which they do because the entries are small whole numbers.
comptime LANES = 8
comptime BLOCK = 32


struct Matrix(Copyable):
    var rows: Int
    var columns: Int
    var cells: List[Float64]

    def __init__(out self, rows: Int, columns: Int):
        self.rows = rows
        self.columns = columns
        self.cells = List[Float64](length=rows * columns, fill=0)

    def __getitem__(self, row: Int, column: Int) -> Float64:
        return self.cells[row * self.columns + column]

    def __setitem__(mut self, row: Int, column: Int, value: Float64):
        self.cells[row * self.columns + column] = value

    def vector_at(self, row: Int, column: Int) -> SIMD[DType.float64, LANES]:
        return self.cells.unsafe_ptr().unsafe_load[width=LANES](row * self.columns + column)

    def set_vector(mut self, row: Int, column: Int, value: SIMD[DType.float64, LANES]):
        self.cells.unsafe_ptr().unsafe_store(row * self.columns + column, value)

    def __eq__(self, other: Self) -> Bool:
        if self.rows != other.rows or self.columns != other.columns:
            return False
        for i in range(len(self.cells)):
            if self.cells[i] != other.cells[i]:
                return False
        return True

    def trace(self) -> Float64:
        var sum = 0.0
        for i in range(min(self.rows, self.columns)):
            sum += self[i, i]
        return sum


def filled(rows: Int, columns: Int, seed: Int) -> Matrix:
    var result = Matrix(rows, columns)
    var state = seed
    for row in range(rows):
        for column in range(columns):
            state = (state * 1103515245 + 12345) % 2147483648
            result[row, column] = Float64(state // 65536 % 19 - 9)
    return result^


def by_definition(a: Matrix, b: Matrix) -> Matrix:
    var c = Matrix(a.rows, b.columns)
    for i in range(a.rows):
        for j in range(b.columns):
            var sum = 0.0
            for k in range(a.columns):
                sum += a[i, k] * b[k, j]
            c[i, j] = sum
    return c^


def row_by_row(a: Matrix, b: Matrix) -> Matrix:
    var c = Matrix(a.rows, b.columns)
    for i in range(a.rows):
        for k in range(a.columns):
            var factor = a[i, k]
            for j in range(b.columns):
                c[i, j] = c[i, j] + factor * b[k, j]
    return c^


def in_blocks(a: Matrix, b: Matrix) -> Matrix:
    """Works on columns that are a multiple of LANES; the rest is done one by one."""
    var c = Matrix(a.rows, b.columns)
    var whole = b.columns - b.columns % LANES
    for first in range(0, a.columns, BLOCK):
        var last = min(first + BLOCK, a.columns)
        for i in range(a.rows):
            for j in range(0, whole, LANES):
                var sum = c.vector_at(i, j)
                for k in range(first, last):
                    sum += b.vector_at(k, j) * a[i, k]
                c.set_vector(i, j, sum)
            for j in range(whole, b.columns):
                var sum = c[i, j]
                for k in range(first, last):
                    sum += a[i, k] * b[k, j]
                c[i, j] = sum
    return c^


def main():
    var a = filled(93, 150, 1)
    var b = filled(150, 77, 2)
    var expected = by_definition(a, b)
    print("corner:", expected[0, 0], expected[92, 76])
    print("trace:", expected.trace())
    print("row by row agrees:", row_by_row(a, b) == expected)
    print("in blocks agrees:", in_blocks(a, b) == expected)
