struct Loud:
    var n: Int

    def __init__(out self, n: Int):
        self.n = n

    def __deinit__(deinit self):
        print("drop", self.n)


def early(k: Int) -> Int:
    var a = Loud(1)
    var b = Loud(2)
    if k == 0:
        return a.n
    var c = Loud(3)
    if k == 1:
        return b.n + c.n
    print("late", a.n, b.n)
    return c.n


def give(k: Int) -> Loud:
    var a = Loud(10)
    var b = Loud(20)
    if k == 0:
        return a^
    return b^


def main():
    print(early(0))
    # expect: drop 2
    # expect: drop 1
    # expect: 1
    print(early(1))
    # expect: drop 1
    # expect: drop 2
    # expect: drop 3
    # expect: 5
    print(early(2))
    # expect: late 1 2
    # expect: drop 2
    # expect: drop 1
    # expect: drop 3
    # expect: 3
    var x = give(0)
    # expect: drop 20
    print("got", x.n)
    # expect: got 10
    # expect: drop 10
    print("got", give(1).n)
    # expect: drop 10
    # expect: got 20
    # expect: drop 20
