def square(i: Int) -> Int:
    return i * i


def main() raises:
    var s = "x"
    def h(i: Int) {imm s} -> String: return s + String(i)
    var a = Array[String, 2](fill_with=h)
    print(a, List[String](length=2, fill_with=h))  # expect: [x0, x1] [x0, x1]
    def k[i: Int]() -> Int: return i * i
    print(Array[Int, 3](fill_with_unrolled=k))  # expect: [0, 1, 4]
    a[0] = "q"
    a[1] += "r"
    ref r = a[0]
    r += "s"
    print(a, a[0])  # expect: [qs, x1r] qs
    var m: Array[Array[Int, 2], 2] = [[1, 2], [3, 4]]
    m[1][0] = 9
    print(m)  # expect: [[1, 2], [9, 4]]
    print(List[Int](length=3, fill_with=square))  # expect: [0, 1, 4]
    comptime c: Array[Int, 3] = [1, 2, 3]
    comptime d = c[2]
    print(d)  # expect: 3
