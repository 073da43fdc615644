# An error that only an instance of a library function shows is told where the user asked for it.
def number[T: Copyable & Deinitable](x: T) -> Int:
    return rebind[Int](x)  # error: rebind only renames


def main():
    print(number(3))
    print(number("x"))
