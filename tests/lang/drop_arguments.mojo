struct Loud(Movable):
    var name: String

    def __init__(out self, name: String):
        self.name = name

    def __deinit__(deinit self):
        print("drop", self.name)


def borrow(x: Loud, y: Loud):
    print("borrow", x.name, y.name)


def own(var x: Loud, var y: Loud):
    print("own", y.name)


def ignore(var x: Loud):
    print("ignore")


def name_of(x: Loud) -> String:
    return x.name


def main():
    borrow(Loud("t1"), Loud("t2"))
    # expect: borrow t1 t2
    # expect: drop t2
    # expect: drop t1
    print("--")  # expect: --
    own(Loud("o1"), Loud("o2"))
    # expect: drop o1
    # expect: own o2
    # expect: drop o2
    print("--")  # expect: --
    ignore(Loud("i"))
    # expect: drop i
    # expect: ignore
    print("--")  # expect: --
    print(name_of(Loud("n")))
    # expect: drop n
    # expect: n
    var a = Loud("a")
    borrow(a, Loud("with a"))
    # expect: borrow a with a
    # expect: drop with a
    ignore(a^)
    # expect: drop a
    # expect: ignore
    print("end")  # expect: end
