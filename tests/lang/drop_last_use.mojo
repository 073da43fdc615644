# A value dies right after its last use, not at the end of its block.
struct Loud:
    var name: String

    def __init__(out self, name: String):
        self.name = name
        print("make", name)

    def __deinit__(deinit self):
        print("drop", self.name)


def show(x: Loud):
    print("show", x.name)


def main():
    var a = Loud("a")
    # expect: make a
    var b = Loud("b")
    # expect: make b
    var unused = Loud("unused")
    # expect: make unused
    print("made")  # expect: made
    show(a)
    # expect: show a
    # expect: drop a
    print("between")  # expect: between
    show(b)
    # expect: show b
    show(b)
    # expect: show b
    # expect: drop b
    print("end")  # expect: end
    _ = unused
    # expect: drop unused
    print("really")  # expect: really
    var c = Loud("c")
    # expect: make c
    print("c not used")  # expect: c not used
    _ = c^
    # expect: drop c
    Loud("temporary").__deinit__()
    # expect: make temporary
    # expect: drop temporary
    print("last")  # expect: last
