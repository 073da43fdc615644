def half[n: Int]() -> Int:
    comptime assert n % 2 == 0, "n must be even"
    return n // 2


struct Ring[size: Int]:
    var at: Int

    def __init__(out self):
        comptime assert Self.size > 0, "a ring needs a place"
        self.at = 0

    def step(mut self) -> Int:
        self.at = (self.at + 1) % Self.size
        return self.at


def main():
    print(half[10](), half[0]())  # expect: 5 0
    var r = Ring[3]()
    print(r.step(), r.step(), r.step(), r.step())  # expect: 1 2 0 1
    var n = 3
    assert n == 4, "not checked unless asked for"
    print("end")  # expect: end
