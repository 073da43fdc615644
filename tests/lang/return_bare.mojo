# A bare return gives None, which is a value of an Optional.
def first_above(numbers: List[Int], limit: Int) -> Optional[Int]:
    for i in range(len(numbers)):
        if numbers[i] > limit:
            return i
    return


def named(flag: Bool, out result: Int):
    result = 3
    if flag:
        return
    result = 4


def nothing(x: Int):
    if x > 2:
        return
    print("small")


def generic[T: Copyable & Deinitable](x: T, some: Bool) -> Optional[T]:
    if some:
        return x.copy()
    return


def main():
    print(first_above([1, 5, 9], 4).value())  # expect: 1
    print(Bool(first_above([1, 5, 9], 10)))  # expect: False
    print(named(True), named(False))  # expect: 3 4
    nothing(3)
    nothing(1)  # expect: small
    print(generic(String("a"), True).value(), Bool(generic(3, False)))  # expect: a False
