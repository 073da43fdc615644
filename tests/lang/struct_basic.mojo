struct Point:
    var x: Int
    var y: Int

    def __init__(out self, x: Int, y: Int):
        self.x = x
        self.y = y

    def norm(self) -> Int:
        return self.x * self.x + self.y * self.y

    def shift(mut self, dx: Int, dy: Int = 0):
        self.x += dx
        self.y += dy


def main():
    var p = Point(3, 4)
    print(p.x, p.y, p.norm())  # expect: 3 4 25
    p.x = 6
    p.shift(1, 1)
    print(p.x, p.y)  # expect: 7 5
    p.shift(-7)
    print(p.x, p.norm())  # expect: 0 25
    print(Point(1, 1).norm())  # expect: 2
