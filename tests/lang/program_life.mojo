struct Board(Copyable):
    var width: Int
    var height: Int
    var cells: List[Bool]

    def __init__(out self, width: Int, height: Int):
        self.width = width
        self.height = height
        self.cells = List[Bool](length=width * height, fill=False)

    def __init__(out self, *rows: String):
        self = Self(rows[0].byte_length(), len(rows))
        for y in range(self.height):
            for x in range(self.width):
                self[x, y] = rows[y][byte=x] == "#"

    def __getitem__(self, x: Int, y: Int) -> Bool:
        return self.cells[y % self.height * self.width + x % self.width]

    def __setitem__(mut self, x: Int, y: Int, alive: Bool):
        self.cells[y * self.width + x] = alive

    def neighbours(self, x: Int, y: Int) -> Int:
        var count = 0
        for dy in range(-1, 2):
            for dx in range(-1, 2):
                if (dx != 0 or dy != 0) and self[x + dx, y + dy]:
                    count += 1
        return count

    def next(self) -> Self:
        var board = Self(self.width, self.height)
        for y in range(self.height):
            for x in range(self.width):
                var n = self.neighbours(x, y)
                board[x, y] = n == 3 or (n == 2 and self[x, y])
        return board^

    def show(self):
        for y in range(self.height):
            var line = String()
            for x in range(self.width):
                line += "#" if self[x, y] else "."
            print(line)


def main():
    var board = Board(".#...", "..#..", "###..", ".....", ".....")
    board = board.next()
    board.show()
    # expect: .....
    # expect: #.#..
    # expect: .##..
    # expect: .#...
    # expect: .....
    for _ in range(19):
        board = board.next()
    print("after 20")  # expect: after 20
    board.show()
    # expect: .#...
    # expect: ..#..
    # expect: ###..
    # expect: .....
    # expect: .....
