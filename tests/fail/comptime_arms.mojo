# Arms that are not taken must be right; what a condition says of a type is not more than it says.
def generic[T: AnyType](x: T):
    comptime if T == Int:
        print(x + 1)  # error: __add__


def called[T: AnyType](x: T):
    comptime if is_small[T]():
        print(x)  # error: does not conform


def is_small[T: AnyType]() -> Bool:
    return conforms_to(T, Writable)


def risky() raises:
    raise Error("x")


comptime Big[n: Int]: Int where n > 3 = n * 2
comptime Broken[n: Int] = nowhere + n  # error: unknown declaration


def main():
    comptime if False:
        print("a".nope())  # error: nope
        risky()  # error: raise
    comptime twice = 2 + comptime(3)  # error: already
    comptime Local[n: Int] = lost + n  # error: unknown declaration
    print(Big[2])  # error: condition
    comptime for i in (1, 2, 3):  # error: __iter__
        print(i)
