from std.collections import Set


@fieldwise_init
struct Cell(Copyable, Equatable, Hashable, Writable):
    var x: Int
    var y: Int


def main():
    print(hash(5) == hash(5), hash(String("a")) == hash(String("a")))  # expect: True True
    print(hash(Cell(1, 2)) == hash(Cell(1, 2)), Cell(1, 2) == Cell(2, 1))  # expect: True False
    var seen = Set[Cell]()
    for i in range(20):
        seen.add(Cell(i % 3, i % 2))
    print(len(seen), Cell(2, 1) in seen, Cell(3, 0) in seen)  # expect: 6 True False
    for c in seen:
        print(c)
    # expect: Cell(x=0, y=0)
    # expect: Cell(x=1, y=1)
    # expect: Cell(x=2, y=0)
    # expect: Cell(x=0, y=1)
    # expect: Cell(x=1, y=0)
    # expect: Cell(x=2, y=1)
