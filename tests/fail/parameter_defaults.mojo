# A default is of its parameter's type, used or not.
def text_for_number[n: Int = "a"]():  # error: cannot implicitly convert
    pass


struct Sized2[n: Int = "a"]:  # error: cannot implicitly convert
    pass


comptime Twice[n: Int = "a"] = n  # error: cannot implicitly convert


# What hangs on another parameter, who calls it says.
def later[T: Copyable, x: T = 3]():
    pass


def right[n: Int = 3, m: Int = n + 1, s: StaticString = "a"]():
    pass


def main():
    right()
