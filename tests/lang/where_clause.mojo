def half[n: Int]() -> Int where n > 0:
    return n // 2


def head[n: Int](list: List[Int]) -> Int where (n >= 1, "an empty list has no head"):
    return list[0]


struct Buffer[size: Int] where size > 0:
    var used: Int

    def __init__(out self):
        self.used = 0

    def room(self) -> Int:
        return Self.size - self.used


def main():
    print(half[9](), half[1]())  # expect: 4 0
    print(head[2]([5, 6]))  # expect: 5
    print(Buffer[8]().room())  # expect: 8
