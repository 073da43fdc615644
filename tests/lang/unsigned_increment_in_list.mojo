# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# An element that is counted up or down where it lies: the element changes, not the pointer to it.


def raise_all(p: Pointer[mut=True, UInt32, _], count: Int):
    for i in range(count):
        p[unsafe_offset=i] += 1


def main():
    var counts = List[UInt32](length=4, fill=0)
    for i in range(10):
        counts[i * i % 4] += 1
        counts[(i + 2) % 4] -= 1
    print(counts)  # expect: [3, 3, 4294967293, 4294967293]
    raise_all(counts.unsafe_ptr(), 4)
    print(counts)  # expect: [4, 4, 4294967294, 4294967294]
    # emit c11: /\(\*\w+\)\+\+;/
