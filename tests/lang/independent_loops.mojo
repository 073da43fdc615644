# Loops whose rounds do not meet in memory, and loops that only look so.
# emit c11: /static void doubled/
# emit c11: /MJ_INDEPENDENT\n    for \(int64_t i = 0; .*\n        r->_data\[i\] = v->_data\[i\] \* 2.0;/
# emit-not c11: /MJ_INDEPENDENT/
def doubled(v: List[Float64], mut r: List[Float64]):
    for i in range(len(v)):
        r[i] = v[i] * 2


def row_sums(v: List[Int], mut r: List[Int], width: Int):
    for i in range(len(r)):
        var sum = 0
        for j in range(width):
            sum += v[i * width + j]
        r[i] += sum


def running(v: List[Int], mut r: List[Int]):
    for i in range(1, len(v)):
        r[i] = r[i - 1] + v[i]


def halves(v: List[Int], mut r: List[Int]):
    for i in range(len(v)):
        r[i // 2] += v[i]


def shifted(v: List[Int], mut r: List[Int]):
    for i in range(len(v) - 1):
        r[i + 1] = r[i + 1] * 3 + v[i]


def through_index(order: List[Int], v: List[Int], mut r: List[Int]):
    for i in range(len(order)):
        r[order[i]] += v[i]


def one_place(v: List[Int], mut r: List[Int]):
    for i in range(len(v)):
        r[0] = r[0] * 2 + v[i]


struct Grid:
    var cells: List[Int]
    var next: List[Int]

    def __init__(out self, n: Int):
        self.cells = [i * i for i in range(n)]
        self.next = List[Int](length=n, fill=0)

    def step(mut self):
        for i in range(1, len(self.cells) - 1):
            self.next[i] = self.cells[i - 1] + self.cells[i + 1]

    def smear(mut self):
        for i in range(1, len(self.cells)):
            self.cells[i] += self.cells[i - 1]


def by_pointer(mut r: List[Int]):
    var p = r.unsafe_ptr()
    for i in range(len(r) - 1):
        r[i + 1] = p[unsafe_offset=i] + 1


def table(mut t: List[List[Int]], v: List[Int], row: Int):
    for i in range(len(v)):
        t[row][i] += v[i]


def columns(mut t: List[List[Int]], v: List[Int]):
    for i in range(len(t)):
        for j in range(len(v)):
            t[i][j] += v[j]


def main():
    var f = List[Float64](length=20, fill=1.5)
    var g = List[Float64](length=20, fill=0)
    doubled(f, g)
    print(g[0], g[19])  # expect: 3.0 3.0
    var v = [i for i in range(20)]
    var r = List[Int](length=4, fill=1)
    row_sums(v, r, 5)
    print(r)  # expect: [11, 36, 61, 86]
    var s = List[Int](length=20, fill=1)
    running(v, s)
    print(s)
    # expect: [1, 2, 4, 7, 11, 16, 22, 29, 37, 46, 56, 67, 79, 92, 106, 121, 137, 154, 172, 191]
    halves(v, s)
    print(s)
    # expect: [2, 7, 13, 20, 28, 37, 47, 58, 70, 83, 56, 67, 79, 92, 106, 121, 137, 154, 172, 191]
    shifted(v, s)
    print(s)
    # expect: [2, 21, 40, 62, 87, 115, 146, 180, 217, 257, 177, 211, 248, 288, 331, 377, 426, 478, 533, 591]
    through_index([3, 3, 3, 3, 3, 3, 3, 3, 2, 2, 2, 2], v, s)
    print(s)
    # expect: [2, 21, 78, 90, 87, 115, 146, 180, 217, 257, 177, 211, 248, 288, 331, 377, 426, 478, 533, 591]
    one_place(v, s)
    print(s[0])  # expect: 3145707
    var grid = Grid(20)
    grid.step()
    print(grid.next)
    # expect: [0, 4, 10, 20, 34, 52, 74, 100, 130, 164, 202, 244, 290, 340, 394, 452, 514, 580, 650, 0]
    grid.smear()
    print(grid.cells)
    # expect: [0, 1, 5, 14, 30, 55, 91, 140, 204, 285, 385, 506, 650, 819, 1015, 1240, 1496, 1785, 2109, 2470]
    by_pointer(s)
    print(s)
    # expect: [3145707, 3145708, 3145709, 3145710, 3145711, 3145712, 3145713, 3145714, 3145715, 3145716, 3145717, 3145718, 3145719, 3145720, 3145721, 3145722, 3145723, 3145724, 3145725, 3145726]
    var t = [List[Int](length=20, fill=k) for k in range(3)]
    table(t, v, 1)
    columns(t, v)
    print(t[0], t[1])
    # expect: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19] [1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31, 33, 35, 37, 39]
