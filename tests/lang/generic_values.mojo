# Parameters that are values: a new copy of the code for each.
struct Vector[size: Int]:
    var data: List[Int]

    def __init__(out self, fill: Int = 0):
        self.data = List[Int](length=Self.size, fill=fill)

    def __add__(self, other: Self) -> Self:
        var sum = Self()
        for i in range(Self.size):
            sum.data[i] = self.data[i] + other.data[i]
        return sum^

    def joined[other: Int](self, v: Vector[other]) -> Vector[Self.size + other]:
        var all = Vector[Self.size + other]()
        for i in range(Self.size):
            all.data[i] = self.data[i]
        for i in range(other):
            all.data[Self.size + i] = v.data[i]
        return all^


def times[n: Int](text: String) -> String:
    return text * n


def scaled[factor: Int = 10](x: Int) -> Int:
    return x * factor


def main():
    var a = Vector[3](1)
    var b = Vector[3](5)
    print((a + b).data)  # expect: [6, 6, 6]
    var c = a.joined(Vector[2](9))
    print(c.data, c.size)  # expect: [1, 1, 1, 9, 9] 5
    print(times[3]("ab"), times[0]("ab") == "")  # expect: ababab True
    print(scaled(4), scaled[2](4), scaled[factor=-1](4))  # expect: 40 8 -4
