# Values without bytes have an address all the same, and arrays of none are made of nothing.


struct Empty:
    def __init__(out self):
        pass

    def show(self):
        print("empty")


def call[F: def() -> None, //](f: F):
    var p = Pointer(to=f)
    p[]()


def main():
    var e = Empty()
    var p = Pointer(to=e)
    p[].show()  # expect: empty
    print(Int(p) != 0)  # expect: True
    var none = Array[Int, 0](fill=3)
    print(len(none))  # expect: 0

    def nothing() {}:
        print("called")

    call(nothing)  # expect: called
