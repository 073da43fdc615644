struct Loud:
    var n: Int

    def __init__(out self, n: Int):
        self.n = n

    def __deinit__(deinit self):
        print("drop", self.n)

    def get(ref self) -> ref[self.n] Int:
        return self.n


def main():
    var a = Loud(1)
    ref r = a.n
    print("bound")  # expect: bound
    r += 5
    print("changed", r)
    # expect: changed 6
    # expect: drop 6
    print("after")  # expect: after
    var b = Loud(2)
    ref g = b.get()
    print("got")  # expect: got
    print(g)
    # expect: 2
    # expect: drop 2
    print("after")  # expect: after
    var c = Loud(3)
    var p = Pointer(to=c)
    print("pointed")  # expect: pointed
    print(p[].n)
    # expect: 3
    # expect: drop 3
    print("end")  # expect: end
