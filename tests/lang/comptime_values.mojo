comptime SIZE = 8
comptime AREA = SIZE * SIZE
comptime NAME = "grid"
comptime LATER = EARLIER + 1
comptime EARLIER = 41
comptime Number = Float64
comptime A, B = 3, 4


def fib(n: Int) -> Int:
    return n if n < 2 else fib(n - 1) + fib(n - 2)


comptime TENTH = fib(20)


struct Board:
    comptime cells = AREA * 2
    var used: Int

    def __init__(out self):
        self.used = Self.cells // 4


def main():
    print(SIZE, AREA, NAME, LATER, A * B)  # expect: 8 64 grid 42 12
    var x: Number = 1
    print(x / 4)  # expect: 0.25
    comptime local = TENTH % 1000
    print(TENTH, local)  # expect: 6765 765
    print(Board.cells, Board().used)  # expect: 128 32
    comptime text = String(NAME, "/", SIZE)
    print(text)  # expect: grid/8
    print(comptime (fib(10) * 2))  # expect: 110
