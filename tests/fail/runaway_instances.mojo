# oracle: none, each compiler has a limit of its own
struct Box[T: AnyType](Copyable, Movable):
    var x: Int

    def __init__(out self):
        self.x = 1


def up[n: Int](x: Int) -> Int:
    return up[n + 1](x) + 1  # error: instances nest too deeply


def even[n: Int](x: Int) -> Int:
    return odd[n + 1](x)


def odd[n: Int](x: Int) -> Int:
    return even[n + 1](x)  # error: instances nest too deeply


def boxed[T: AnyType](x: Int) -> Int:
    return boxed[Box[T]](x)  # error: instances nest too deeply


def constant[n: Int]() -> Int:  # error: instances nest too deeply
    comptime m = constant[n + 1]()
    return m


def main():
    print(up[0](1))
    print(even[0](1))
    print(boxed[Int](1))
    print(constant[0]())
