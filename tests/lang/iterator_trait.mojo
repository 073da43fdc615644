@fieldwise_init
struct Steps(Copyable, Iterable, Iterator):
    comptime Element = Int
    comptime IteratorType[
        iterable_mut: Bool, //, iterable_origin: Origin[mut=iterable_mut]
    ] = Self

    var at: Int
    var end: Int
    var step: Int

    def __iter__(ref self) -> Self:
        return self.copy()

    def __next__(mut self) raises StopIteration -> Int:
        if self.at >= self.end:
            raise StopIteration()
        self.at += self.step
        return self.at - self.step


def main():
    for i in Steps(0, 10, 4):
        print(i)
    # expect: 0
    # expect: 4
    # expect: 8
    for i, x in enumerate(Steps(5, 8, 1)):
        print(i, x)
    # expect: 0 5
    # expect: 1 6
    # expect: 2 7
    print([x for x in Steps(1, 4, 1)])  # expect: [1, 2, 3]
