@fieldwise_init
struct Point(Copyable):
    var x: Int
    var y: Int


trait Sizable:
    def size(self) -> Int:
        ...


__extension Point(Sizable):
    def size(self) -> Int:
        return abs(self.x) + abs(self.y)

    def flipped(self) -> Point:
        return Point(self.y, self.x)


def double_size[T: Sizable](x: T) -> Int:
    return x.size() * 2


def main():
    var p = Point(3, -4)
    print(p.size(), p.flipped().x, double_size(p))  # expect: 7 -4 14
