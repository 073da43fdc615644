from std.memory import ArcPointer


struct Loud(Movable):
    var n: Int

    def __init__(out self, n: Int):
        self.n = n

    def __deinit__(deinit self):
        print("drop", self.n)


def main():
    var a = ArcPointer(Loud(1))
    var b = a
    b[].n += 10
    print(a[].n, a.count())  # expect: 11 2
    var list = List[ArcPointer[Loud]]()
    list.append(a)
    list.append(ArcPointer(Loud(2)))
    print(list[0][].n, list[1][].n)  # expect: 11 2
    a = ArcPointer(Loud(3))
    print(a[].n, b[].n)
    # expect: 3 11
    # expect: drop 3
    list.clear()
    # expect: drop 2
    print("cleared")  # expect: cleared
    print(b[].n)
    # expect: 11
    # expect: drop 11
