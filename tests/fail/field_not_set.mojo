struct Point:
    var x: Int
    var y: Int

    def __init__(out self, x: Int):  # error: 'self.y' is uninitialized
        self.x = x


def main():
    print(Point(1).x)
