struct Loud:
    var name: String

    def __init__(out self, name: String):
        self.name = name

    def __deinit__(deinit self):
        print("drop", self.name)

    def use(self):
        print("use", self.name)


def consume(var x: Loud):
    print("consumed", x.name)


def branch(n: Int):
    var a = Loud("a")
    var b = Loud("b")
    if n == 0:
        a.use()
        print("in zero")
    elif n == 1:
        b.use()
        print("in one")
    else:
        consume(a^)
        print("in other")
    print("after")
    if n == 0:
        b.use()
    print("end")


def main():
    branch(0)
    # expect: use a
    # expect: drop a
    # expect: in zero
    # expect: after
    # expect: use b
    # expect: drop b
    # expect: end
    print("--")  # expect: --
    branch(1)
    # expect: drop a
    # expect: use b
    # expect: in one
    # expect: after
    # expect: drop b
    # expect: end
    print("--")  # expect: --
    branch(2)
    # expect: consumed a
    # expect: drop a
    # expect: in other
    # expect: after
    # expect: drop b
    # expect: end
