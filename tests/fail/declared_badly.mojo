# One mistake in a declaration, and no more about its uses.
def twice(x: Int) -> Int:
    return x


def twice(x: Int) -> Float64:  # error: redefinition of function 'twice'
    return Float64(x)


def sized[T: Sized[Int]](value: T) -> Int:  # error: 'Sized' takes no parameters
    return 1


def pack[T: Writable](*values: *T):  # error: this is not a pack
    pass


struct Row[length: Int]:
    def __init__(out self):
        pass

    def size(self) -> Int:
        return length * 8  # error: 'length'


comptime width, height = (640, 480, 32)  # error: into 2 names


def main():
    print(twice(1), width, Row[4]().size())
    print(sized([1]))
    pack(1, 2)
