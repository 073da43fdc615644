trait Shape:
    def area(self) -> Int:
        ...

    def name(self) -> String:
        ...


@fieldwise_init
struct Square(Shape):
    var side: Int

    def area(self) -> Int:
        return self.side * self.side

    def name(self) -> String:
        return "square"


@fieldwise_init
struct Strip(Shape):
    var length: Int

    def area(self) -> Int:
        return self.length

    def name(self) -> String:
        return String("strip of ", self.length)


def show[S: Shape](s: S):
    print(s.name(), s.area())


def larger[A: Shape, B: Shape](a: A, b: B) -> String:
    return a.name() if a.area() > b.area() else b.name()


def main():
    show(Square(3))
    # expect: square 9
    show(Strip(5))
    # expect: strip of 5 5
    print(larger(Square(2), Strip(9)), larger(Square(4), Square(1)))  # expect: strip of 9 square
