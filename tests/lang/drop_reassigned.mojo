struct Loud(Movable):
    var n: Int

    def __init__(out self, n: Int):
        self.n = n
        print("make", n)

    def __deinit__(deinit self):
        print("drop", self.n)


struct Holder:
    var inner: Loud

    def __init__(out self, n: Int):
        self.inner = Loud(n)

    def replace(mut self, n: Int):
        print("replacing")
        self.inner = Loud(n)


def main():
    var a = Loud(1)
    # expect: make 1
    print("first", a.n)
    # expect: first 1
    # expect: drop 1
    a = Loud(2)
    # expect: make 2
    print("second", a.n)  # expect: second 2
    a = Loud(a.n + 10)
    # expect: drop 2
    # expect: make 12
    print("third", a.n)
    # expect: third 12
    # expect: drop 12
    var h = Holder(50)
    # expect: make 50
    h.replace(51)
    # expect: drop 50
    # expect: replacing
    # expect: make 51
    # expect: drop 51
    h.inner = Loud(52)
    # expect: make 52
    print("holder", h.inner.n)
    # expect: holder 52
    # expect: drop 52
