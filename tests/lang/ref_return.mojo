struct Grid:
    var cells: List[Int]
    var width: Int

    def __init__(out self, width: Int, height: Int):
        self.width = width
        self.cells = List[Int](length=width * height, fill=0)

    def at(ref self, x: Int, y: Int) -> ref[self.cells[0]] Int:
        return self.cells[y * self.width + x]

    def __getitem__(ref self, x: Int, y: Int) -> ref[self.cells[0]] Int:
        return self.cells[y * self.width + x]


def larger(ref a: Int, ref b: Int) -> ref[a, b] Int:
    if a > b:
        return a
    return b


def main():
    var g = Grid(3, 2)
    g.at(1, 1) = 5
    g.at(2, 0) += 7
    g[0, 0] = 1
    g[0, 0] += 10
    print(g.cells)  # expect: [11, 0, 7, 0, 5, 0]
    print(g[1, 1])  # expect: 5
    print(g.at(2, 0))  # expect: 7
    var x = 3
    var y = 8
    larger(x, y) = 0
    print(x, y)  # expect: 3 0
    larger(x, y) += 50
    print(x, y)  # expect: 53 0
