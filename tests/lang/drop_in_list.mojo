struct Loud(Movable):
    var n: Int

    def __init__(out self, n: Int):
        self.n = n

    def __deinit__(deinit self):
        print("drop", self.n)


def make(count: Int) -> List[Loud]:
    var list = List[Loud](capacity=count)
    for i in range(count):
        list.append(Loud(i))
    return list^


def main():
    var list = make(4)
    var last = list.pop()
    print("popped", last.n)
    # expect: popped 3
    # expect: drop 3
    list[0] = Loud(100)
    # expect: drop 0
    print("replaced", list[0].n)  # expect: replaced 100
    var second = list.pop(1)
    print("taken out", second.n, len(list))
    # expect: taken out 1 2
    # expect: drop 1
    list.clear()
    # expect: drop 100
    # expect: drop 2
    print("cleared")  # expect: cleared
    list.append(Loud(7))
    print("end", len(list))
    # expect: drop 7
    # expect: end 1
