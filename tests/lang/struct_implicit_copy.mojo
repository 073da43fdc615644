struct Handle(ImplicitlyCopyable):
    var id: Int

    def __init__(out self, id: Int):
        self.id = id

    def __init__(out self, *, copy: Self):
        self.id = copy.id
        print("copy", self.id)


def show(h: Handle):
    print("show", h.id)


def keep(var h: Handle) -> Int:
    h.id += 100
    return h.id


def main():
    var a = Handle(1)
    show(a)
    # expect: show 1
    var b = a
    # expect: copy 1
    b.id = 2
    show(a)
    # expect: show 1
    show(b)
    # expect: show 2
    print(keep(a))
    # expect: copy 1
    # expect: 101
    show(a)
    # expect: show 1
    print(keep(b))  # expect: 102
