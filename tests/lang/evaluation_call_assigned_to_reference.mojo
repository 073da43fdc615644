# The place that a call finds comes before the call that gives the value, whatever the C compiler.
struct Refs:
    var l: List[Int]

    def __init__(out self):
        self.l = [1, 2, 3]

    def __getitem__(ref self, i: Int) -> ref[self.l[0]] Int:
        print("at", i)
        return self.l[i]


def index(n: Int) -> Int:
    print("index", n)
    return n


def value(mut n: Int) -> Int:
    n += 1
    print("value", n)
    return n


def main():
    var q = Refs()
    var n = 5
    q[index(1)] = value(n)
    # expect: index 1
    # expect: at 1
    # expect: value 6
    q[index(2)] += value(n)
    # expect: index 2
    # expect: at 2
    # expect: value 7
    q.l[index(0)] = value(n)
    # expect: index 0
    # expect: value 8
    print(q.l[0], q.l[1], q.l[2])  # expect: 8 6 10
