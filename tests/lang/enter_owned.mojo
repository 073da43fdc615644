struct Scratch(Movable):
    var name: String

    def __init__(out self, name: String):
        self.name = name
        print("open", name)

    def __deinit__(deinit self):
        print("close", self.name)

    def __enter__(var self) -> Self:
        return self^

    def write(self, text: String):
        print(self.name, "<-", text)


def main():
    with Scratch("a") as s:
        s.write("one")
        s.write("two")
    # expect: open a
    # expect: a <- one
    # expect: a <- two
    # expect: close a
    print("after")  # expect: after
    with Scratch("b") as s, Scratch("c") as t:
        t.write("x")
        s.write("y")
    # expect: open b
    # expect: open c
    # expect: c <- x
    # expect: b <- y
    # expect: close c
    # expect: close b
    print("end")  # expect: end
