# oracle: none, 1.2 has no std.algorithm.parallelize
from std.algorithm import parallelize, parallel_memcpy, parallelize_over_rows, sync_parallelize
from std.atomic import Atomic
from std.runtime import parallelism_level
from std.utils import IndexList
from std.utils.lock import BlockingScopedLock, BlockingSpinLock


def main():
    var squares = List[Int](length=20, fill=0)

    def square(i: Int) {mut}:
        squares[i] += i * i

    parallelize(square, 20)
    parallelize(square, 20, 3)
    sync_parallelize(square, 20)
    print(squares[0], squares[7], squares[19])  # expect: 0 147 1083
    parallelize(square, -1)
    parallelize(square, 0)
    var p = squares.unsafe_ptr()

    @__parameter
    def one_more(i: Int):
        p[i] += 1

    parallelize[one_more](20)
    parallelize[one_more](20, 3)
    sync_parallelize[one_more](20)
    print(squares[0], squares[7], squares[19])  # expect: 3 150 1086

    def rows(first: Int, end: Int) {mut}:
        for i in range(first, end):
            squares[i] = 100 + i

    parallelize_over_rows(rows, IndexList[2](10, 2), 1, 1)
    print(squares[9], squares[10] != 110)  # expect: 109 True

    # what many threads change
    var sum = Atomic[Int](0)
    var held = 0
    var text = String()
    var lock = BlockingSpinLock()

    def add(i: Int) {mut}:
        sum += i
        with BlockingScopedLock(lock):
            held += i
            text += "."

    parallelize(add, 1000, 50)
    print(sum.load(), held, text.byte_length())  # expect: 499500 499500 1000

    # strings and lists of each thread's own, loops in loops
    var lengths = List[Int](length=64, fill=0)
    var at = lengths.unsafe_ptr()

    def lists(i: Int) {imm at}:
        def inner(j: Int) {imm at, imm i}:
            var words = List[String]()
            for k in range(i + j):
                words.append(String("word number ") + String(k))
            at[i * 8 + j] = len(words)

        parallelize(inner, 8)

    parallelize(lists, 8)
    var total = 0
    for n in lengths:
        total += n
    print(total)  # expect: 448

    var source = List[Int32](length=100000, fill=7)
    var copied = List[Int32](length=100000, fill=0)
    parallel_memcpy(dest=copied.unsafe_ptr(), src=source.unsafe_ptr(), count=100000)
    var seven = Int32(0)
    for x in copied:
        seven += x
    print(seven)  # expect: 700000
    print(parallelism_level() > 0)  # expect: True
