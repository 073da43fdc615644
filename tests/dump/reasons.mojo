# Each reason that the ownership pass gives for what it puts in or changes.


struct Note(ImplicitlyCopyable):
    var size: Int

    def __init__(out self, size: Int):
        self.size = size

    def __init__(out self, *, copy: Self):
        self.size = copy.size + 1

    def __deinit__(deinit self):
        pass


def keep(var n: Note) -> Int:
    return n.size


def fails(n: Note) raises -> Int:
    if n.size < 0:
        raise Error()
    return n.size


def size_of(size: Int) -> Int:
    return size * 2


def ways(flag: Bool, var unread: Note) raises -> Int:
    var a = Note(1)
    var b = Note(2)
    var c: Note
    if flag:
        c = a.copy()
        _ = keep(b^)
    else:
        c = Note(3)
        c = Note(c.size)
    _ = c^
    var n = size_of(Note(4).size)
    return n + fails(a)


def loops(count: Int) -> Int:
    var total = 0
    var last = Note(0)
    for i in range(count):
        if i == 7:
            break
        last = Note(last.size + i)
        total += last.size
    var copied = last.copy()
    var other = copied
    return total + other.size


def main() raises:
    print(ways(True, Note(5)), loops(3))
