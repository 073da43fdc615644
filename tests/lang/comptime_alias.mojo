comptime Row = List[Int]
comptime Table = List[Row]
comptime ByName[T: Copyable & Deinitable] = Dict[String, T]
comptime Vec4[dt: DType] = SIMD[dt, 4]
comptime add[a: Int, b: Int = 1]: Int = a + b
comptime Real[wide: Bool] = Float64 if wide else Float32


def flatten(t: Table) -> Row:
    var all = Row()
    for row in t:
        for x in row:
            all.append(x)
    return all^


def main() raises:
    print(flatten([[1, 2], [3]]))  # expect: [1, 2, 3]
    var d: ByName[Int] = {"a": 1}
    d["b"] = 2
    print(d["a"] + d["b"])  # expect: 3
    print(Vec4[DType.int32](1, 2, 3, 4) * 2)  # expect: [2, 4, 6, 8]
    print(add[4], add[4, 10], add[add[1], 5])  # expect: 5 14 7
    var x: Real[False] = 0.1
    var y: Real[True] = 0.1
    print(x, y, Float64(x) == y)  # expect: 0.1 0.1 False
