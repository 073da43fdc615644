# Chains of instances as long as a program likes: each a C function, none a matter of our stack.
def sum_to[n: Int](x: Int) -> Int:
    comptime if n == 0:
        return x
    else:
        return sum_to[n - 1](x + n)


def counted[n: Int]() -> Int:
    comptime if n == 0:
        return 0
    else:
        comptime m = counted[n - 1]()
        return m + 1


@fieldwise_init
struct Level[T: Copyable & Deinitable](Copyable, Movable):
    var value: Self.T


def nest[n: Int, T: Copyable & Deinitable](var value: T) -> Int:
    comptime if n == 0:
        return 7
    else:
        return nest[n - 1](Level(value^))


def main():
    print(sum_to[1500](1))  # expect: 1125751
    print(counted[400]())  # expect: 400
    print(nest[60](String("deep")))  # expect: 7
