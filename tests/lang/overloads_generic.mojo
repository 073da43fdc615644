def kind(x: Int) -> String:
    return "exactly an Int"


def kind[T: AnyType](x: T) -> String:
    return "anything"


def size(x: Int8) -> Int:
    return 8


def size(x: Int32) -> Int:
    return 32


struct Printer:
    var count: Int

    def __init__(out self):
        self.count = 0

    def show(mut self, x: Int):
        self.count += 1
        print(self.count, "int", x)

    def show(mut self, x: String):
        self.count += 1
        print(self.count, "text", x)

    def show(mut self, x: Int, y: String):
        self.show(x)
        self.show(y)


def main():
    print(kind(1), kind("a"), kind(2.5))  # expect: exactly an Int anything anything
    print(size(Int8(1)), size(Int32(1)))  # expect: 8 32
    var p = Printer()
    p.show(5)
    # expect: 1 int 5
    p.show("five")
    # expect: 2 text five
    p.show(6, "six")
    # expect: 3 int 6
    # expect: 4 text six
