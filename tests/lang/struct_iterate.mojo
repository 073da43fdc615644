@fieldwise_init
struct Countdown(Copyable):
    var n: Int

    def __iter__(self) -> Self:
        return self.copy()

    def __next__(mut self) raises StopIteration -> Int:
        if self.n <= 0:
            raise StopIteration()
        self.n -= 1
        return self.n + 1


def main():
    for i in Countdown(3):
        print(i)
    # expect: 3
    # expect: 2
    # expect: 1
    print([x * x for x in Countdown(4)])  # expect: [16, 9, 4, 1]
    var c = Countdown(2)
    for a in c:
        for b in c:
            print(a, b)
    # expect: 2 2
    # expect: 2 1
    # expect: 1 2
    # expect: 1 1
    for i in Countdown(10):
        if i < 8:
            break
        print("at", i)
    else:
        print("not printed")
    # expect: at 10
    # expect: at 9
    # expect: at 8
