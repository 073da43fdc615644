# Named arguments are found in the order of the text; getters among them are read behind all, in the
# order of the formals.


def both(a: Int, b: Int = 7) -> Int:
    print("both", a, b)
    return a * 2 + b


def t(n: Int) -> Int:
    print("t", n)
    return n


struct Cells:
    var l: List[Int]

    def __init__(out self, a: Int, b: Int):
        self.l = [a, b, a + 1, b + 1]

    def __getitem__(self, i: Int) -> Int:
        print("[]", i)
        return self.l[i]

    def __setitem__(mut self, i: Int, v: Int):
        self.l[i] = v


@fieldwise_init
struct Pair:
    var a: Int
    var b: Int


def main():
    var c = Cells(30, 31)
    var l: List[Int] = [1, 2, 3, 4]
    _ = both(b=c[2], a=t(1))
    _ = both(b=c[2], a=c[t(1)])
    _ = both(b=c[2], a=(c[t(1)], t(4))[0])
    _ = both(b=c[2], a=both(c[1], 3))
    _ = both(b=c[2], a=l[c[1] & 3])
    _ = both(a=c[2], b=c[t(1)])
    _ = both(b=t(2), a=c[t(1)])
    _ = both(b=(c[1], 2)[0], a=c[t(1)])
    var p = Pair(b=t(1), a=t(2))
    print(p.a, p.b)
# expect: t 1
# expect: [] 2
# expect: both 1 31
# expect: t 1
# expect: [] 1
# expect: [] 2
# expect: both 31 31
# expect: t 1
# expect: t 4
# expect: [] 1
# expect: [] 2
# expect: both 31 31
# expect: [] 1
# expect: both 31 3
# expect: [] 2
# expect: both 65 31
# expect: [] 1
# expect: [] 2
# expect: both 4 31
# expect: t 1
# expect: [] 2
# expect: [] 1
# expect: both 31 31
# expect: t 2
# expect: t 1
# expect: [] 1
# expect: both 31 2
# expect: [] 1
# expect: t 1
# expect: [] 1
# expect: both 31 31
# expect: t 1
# expect: t 2
# expect: 2 1
