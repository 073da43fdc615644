# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# flags: --edition=1.0
# Names that assignments declare, for all of the function.


struct Loud(Copyable, Movable):
    var name: String

    def __init__(out self, name: String):
        self.name = name
        print("made", name)

    def __deinit__(deinit self):
        print("gone", self.name)


def branches(c: Bool) -> String:
    if c:
        text = String("yes")
        n = 1
    else:
        text = String("no")
        n = 2
    return text * n


def loops() -> Int:
    total = 0
    for i in range(5):
        square = i * i
        total += square
    return total


def pairs(read x: Int) -> Int:
    a, b = x, 2 * x
    for _ in range(2):
        c, _ = (a, b)
        a, b = b, a + c
    return a * 100 + b


def within(c: Bool):
    while c:
        inner = Loud("inner")
        print("in the loop")
        break
    print("behind it")


def chained() -> Int:
    a = b = 7
    return a + b


struct View:
    """A field may lead anywhere: what it was made of stays alive."""

    var p: Pointer[String, MutAnyOrigin]

    def __init__(out self, p: Pointer[mut=True, String, _]):
        self.p = p.as_unsafe_any_origin()


def show(v: View):
    print("shown", v.p[])


def viewed():
    loud = Loud("viewed")
    show(View(Pointer(to=loud.name)))
    print("behind it")


def main() raises:
    print(branches(True), branches(False))  # expect: yes nono
    print(loops())  # expect: 30
    print(pairs(3), chained())  # expect: 612 14
    # expect: made inner
    # expect: gone inner
    # expect: in the loop
    # expect: behind it
    within(True)
    try:
        value = Int("12")
    except:
        value = 0
    print(value)  # expect: 12
    value = 3
    print(value)  # expect: 3
    # `[..]` is a List where nothing else is asked for
    numbers = [3, 1, 2]
    numbers.append(4)
    print(numbers, len(numbers))  # expect: [3, 1, 2, 4] 4
    words = ["a", "b"]
    words += ["c"]
    print(words)  # expect: [a, b, c]
    var three: Array[Int, 3] = [1, 2, 3]
    print(three[2])  # expect: 3
    for x in [10, 20]:
        print(x)
    # expect: 10
    # expect: 20
    # expect: made viewed
    # expect: shown viewed
    # expect: gone viewed
    # expect: behind it
    viewed()
