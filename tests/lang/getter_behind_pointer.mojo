# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# A value that a method reads behind a pointer of its own is read before the object ends.
from std.memory.alloc import unsafe_alloc


struct Cell(Movable):
    var p: Pointer[Int, MutUntrackedOrigin]

    def __init__(out self, value: Int):
        self.p = unsafe_alloc[Int](2).unsafe_origin_cast[MutUntrackedOrigin]()
        self.p[] = value

    def __deinit__(deinit self):
        print("ends with", self.p[])
        self.p[] = -1
        self.p.unsafe_free()

    @always_inline
    def get(self, i: Int) -> Int:
        return self.p.unsafe_offset(i)[]


def both(a: Int, b: Int) -> Int:
    print("both", a, b)
    return a + b


def main():
    var c = Cell(5)
    print(both(5, c.get(0)))
    # expect: ends with 5
    # expect: both 5 5
    # expect: 10
    print("after")  # expect: after
