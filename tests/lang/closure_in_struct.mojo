struct Button[F: def(Int) -> Int]:
    var action: Self.F
    var presses: Int

    def __init__(out self, var action: Self.F):
        self.action = action^
        self.presses = 0

    def press(mut self) -> Int:
        self.presses += 1
        return self.action(self.presses)


def triple(x: Int) -> Int:
    return x * 3


def main():
    var base = 100

    def add_base(x: Int) {var base} -> Int:
        return base + x

    var a = Button(add_base)
    print(a.press(), a.press(), a.presses)  # expect: 101 102 2
    var b = Button(triple)
    print(b.press())  # expect: 3
    print(b.press())  # expect: 6
