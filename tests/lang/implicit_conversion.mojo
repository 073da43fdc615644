struct Length(Copyable):
    var millimetres: Int

    @implicit
    def __init__(out self, metres: Int):
        self.millimetres = metres * 1000

    @implicit
    def __init__(out self, metres: Float64):
        self.millimetres = Int(metres * 1000)

    def __init__(out self, *, millimetres: Int):
        self.millimetres = millimetres


def show(l: Length) -> Int:
    return l.millimetres


def longer(a: Length, b: Length) -> Bool:
    return a.millimetres > b.millimetres


def two_metres() -> Length:
    return 2


def main():
    print(show(3), show(0.25), show(Length(millimetres=7)))  # expect: 3000 250 7
    var l: Length = 4
    print(l.millimetres)  # expect: 4000
    l = 1.5
    print(l.millimetres, two_metres().millimetres)  # expect: 1500 2000
    print(longer(l, 1), longer(1, l))  # expect: True False
    var list: List[Length] = [1, 2]
    print(list[1].millimetres)  # expect: 2000
    var maybe: Optional[Int] = 5
    var nothing: Optional[Int] = None
    print(Bool(maybe), Bool(nothing))  # expect: True False
