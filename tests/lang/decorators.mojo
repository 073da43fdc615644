@always_inline
def inlined(x: Int) -> Int:
    return x + 1


@no_inline
def not_inlined(x: Int) -> Int:
    return inlined(x) * 2


@fieldwise_init
struct Counter(ImplicitlyCopyable):
    var n: Int

    @staticmethod
    def start() -> Self:
        return Self(0)

    @always_inline
    def next(mut self) -> Int:
        self.n += 1
        return self.n


@align(16)
struct Aligned:
    var x: Int8

    def __init__(out self):
        self.x = 5


def main():
    print(not_inlined(20))  # expect: 42
    var c = Counter.start()
    print(c.next(), c.next())  # expect: 1 2
    print(Aligned().x)  # expect: 5
