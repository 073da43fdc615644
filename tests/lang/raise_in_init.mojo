struct Part(Movable):
    var n: Int

    def __init__(out self, n: Int) raises:
        if n < 0:
            raise Error("bad part ", n)
        self.n = n
        print("part", n)

    def __deinit__(deinit self):
        print("drop part", self.n)


struct Whole:
    var a: Part
    var b: Part

    def __init__(out self, a: Int, b: Int) raises:
        self.a = Part(a)
        self.b = Part(b)
        print("whole")

    def __deinit__(deinit self):
        print("drop whole", self.a.n)


def main():
    try:
        var w = Whole(1, 2)
        print("made", w.b.n)
        var v = Whole(3, -4)
        print("not made", v.a.n)
    except e:
        print("caught", e)
    # expect: part 1
    # expect: part 2
    # expect: whole
    # expect: made 2
    # expect: drop part 2
    # expect: drop whole 1
    # expect: drop part 1
    # expect: part 3
    # expect: drop part 3
    # expect: caught bad part -4
