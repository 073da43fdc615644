from helpers.numbers import twice

comptime UNIT = "cm"


trait Shape:
    def area(self) -> Int:
        ...


@fieldwise_init
struct Square(Shape):
    var side: Int

    def area(self) -> Int:
        return self.side * self.side


def describe[S: Shape](s: S) -> String:
    return String(s.area(), UNIT, " twice is ", twice(s.area()))
