# `comptime for` over whatever can be iterated at compile time, with patterns and else.
def words() -> List[String]:
    return ["a", "bb", "ccc"]


def rows() -> List[List[Int]]:
    return [[1], [2, 3]]


@fieldwise_init
struct Count(Copyable, Iterator, Iterable):
    comptime Element = Int
    comptime IteratorType[m: Bool, //, o: Origin[mut=m]]: Iterator = Self
    var n: Int

    def __iter__(ref self) -> Self:
        return self.copy()

    def __next__(mut self) raises StopIteration -> Int:
        if self.n == 0:
            raise StopIteration()
        self.n -= 1
        return self.n


def main():
    comptime for s in words():
        comptime n = s.byte_length()
        print(n)
    # expect: 1
    # expect: 2
    # expect: 3
    comptime for row in rows():
        comptime n = len(row)
        print(n, materialize[row]())
    # expect: 1 [1]
    # expect: 2 [2, 3]
    comptime for i, x in enumerate(range(10, 12)):
        print(i, x)
    # expect: 0 10
    # expect: 1 11
    comptime for i in Count(2):
        print(i)
    # expect: 1
    # expect: 0
    comptime for c in "ab".codepoints():
        comptime n = Int(c)
        print(n)
    # expect: 97
    # expect: 98
    comptime for d in [DType.int8, DType.float32]:
        print(d, Scalar[d](3))
    # expect: int8 3
    # expect: float32 3.0
    comptime for i in reversed(range(2)):
        print(i)
    else:
        print("done")
    # expect: 1
    # expect: 0
    # expect: done
    comptime for i in range(3):
        if i == 1:
            break
    else:
        print("never")
