# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# A loop asks for __iter__, of iterators too; adaptors ask for Iterable or IterableOwned.
struct Down(Iterator):
    comptime Element = Int
    var n: Int

    def __init__(out self, n: Int):
        self.n = n

    def __next__(mut self) raises StopIteration -> Int:
        if self.n == 0:
            raise StopIteration()
        self.n -= 1
        return self.n


struct Plain:
    def __init__(out self):
        pass

    def __iter__(self) -> Down:
        return Down(3)


def main():
    for x in Down(3):  # error: does not implement the '__iter__' method
        print(x)
    for x in Plain():
        print(x)
    for i, x in enumerate(Plain()):  # error: no matching function in call to 'enumerate'
        print(i, x)
    for x, y in zip([1], Plain()):  # error: no matching function in call to 'zip'
        print(x, y)
    for x in 3:  # error: does not implement the '__iter__' method
        print(x)
