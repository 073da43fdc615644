# An error that only an instance of a library function shows is told where the user asked for it.
# oracle: none, it names the line of main and this one in a note
def number[T: Copyable & Deinitable](x: T) -> Int:
    return rebind[Int](x)  # error: rebind only renames


def main():
    print(number(3))
    print(number("x"))
