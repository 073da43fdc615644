# What a getter reads through a pointer of its owner is read before the owner ends.
from std.memory.alloc import unsafe_alloc


struct Owner:
    var pointer: Pointer[Int, MutUntrackedOrigin]

    def __init__(out self, value: Int):
        self.pointer = unsafe_alloc[Int](1)
        self.pointer[unsafe_offset=0] = value

    def __deinit__(deinit self):
        self.pointer[unsafe_offset=0] = -1
        self.pointer.unsafe_free()

    @always_inline
    def __getitem__(self, i: Int) -> Int:
        return self.pointer[unsafe_offset=i]

    @always_inline
    def __setitem__(self, i: Int, value: Int):
        self.pointer[unsafe_offset=i] = value

    @always_inline
    def first(self) -> Int:
        return self.pointer[]


@no_inline
def show[T: Writable](a: T, b: T):
    print(a, b)


@no_inline
def sum(a: Int, b: Int) -> Int:
    return a + b


def main():
    var a = Owner(1)
    a[0] = 5
    show(a[0], 6)  # expect: 5 6
    var b = Owner(7)
    print(sum(b[0], 1))  # expect: 8
    var c = Owner(9)
    show(1, c.first())  # expect: 1 9
    var d = Owner(2)
    d[0] += 1
    print(sum(d[0] * 2, Owner(4)[0]))  # expect: 10
    var e = Owner(3)
    print(e[0])  # expect: 3
