struct Box[n: Int, T: Copyable & Deinitable = Float64]:
    def __init__(out self, x: Self.T):
        pass


def sized[a: Int, *, b: Int = 7]() -> Int:
    return a + b


def main():
    _ = Box[2](1)
    _ = Box[2, String]("x")
    _ = Box[2]("x")  # error: invalid call to 'Box'
    print(sized[1, b=2]())
    print(sized[1, 2]())  # error: too many parameters
