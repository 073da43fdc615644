trait Container:
    comptime Item: Copyable & Deinitable & Writable
    comptime capacity: Int

    def get(self, i: Int) -> Self.Item:
        ...


@fieldwise_init
struct Squares(Container):
    comptime Item = Int
    comptime capacity = 4

    def get(self, i: Int) -> Int:
        return i * i


@fieldwise_init
struct Words(Container):
    comptime Item = String
    comptime capacity = 2
    var word: String

    def get(self, i: Int) -> String:
        return self.word * (i + 1)


def show_all[C: Container](c: C):
    for i in range(C.capacity):
        print(i, c.get(i))


def last[C: Container](c: C) -> C.Item:
    return c.get(C.capacity - 1)


def main():
    show_all(Squares())
    # expect: 0 0
    # expect: 1 1
    # expect: 2 4
    # expect: 3 9
    show_all(Words("ab"))
    # expect: 0 ab
    # expect: 1 abab
    print(last(Squares()), last(Words("x")))  # expect: 9 xx
