struct Random:
    var state: UInt64

    def __init__(out self, seed: UInt64):
        self.state = seed

    def next(mut self) -> UInt64:
        self.state ^= self.state << 13
        self.state ^= self.state >> 7
        self.state ^= self.state << 17
        return self.state

    def below(mut self, limit: Int) -> Int:
        return Int(self.next() % UInt64(limit))


def main():
    var random = Random(88172645463325252)
    print(random.next(), random.next())  # expect: 8748534153485358512 3040900993826735515
    var x = 0
    var y = 0
    var farthest = 0
    for _ in range(1000):
        match random.below(4):
            case 0:
                x += 1
            case 1:
                x -= 1
            case 2:
                y += 1
            case _:
                y -= 1
        farthest = max(farthest, x * x + y * y)
    print(x, y, farthest)  # expect: -34 -36 2930
    var counts = List[Int](length=6, fill=0)
    for _ in range(6000):
        counts[random.below(6)] += 1
    print(counts)  # expect: [1079, 1039, 970, 995, 982, 935]
