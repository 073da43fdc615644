# A list that is full moves its elements to a larger block.
struct Tracked(Copyable):
    var n: Int

    def __init__(out self, n: Int):
        self.n = n

    def __init__(out self, *, copy: Self):
        self.n = copy.n
        print("copy", copy.n)

    def __init__(out self, *, deinit move: Self):
        self.n = move.n
        print("move", move.n)


def main():
    var list = List[Tracked]()
    for i in range(5):
        print("append", i)
        list.append(Tracked(i))
    # expect: append 0
    # expect: move 0
    # expect: append 1
    # expect: move 0
    # expect: move 1
    # expect: append 2
    # expect: move 0
    # expect: move 1
    # expect: move 2
    # expect: append 3
    # expect: move 3
    # expect: append 4
    # expect: move 0
    # expect: move 1
    # expect: move 2
    # expect: move 3
    # expect: move 4
    print(len(list))  # expect: 5
    var other = list.copy()
    # expect: copy 0
    # expect: copy 1
    # expect: copy 2
    # expect: copy 3
    # expect: copy 4
    print(other[4].n + list[0].n)  # expect: 4
