struct Circle:
    comptime sides = 0
    comptime unit = "cm"
    var radius: Int

    def __init__(out self, radius: Int):
        self.radius = radius

    @staticmethod
    def unit_circle() -> Self:
        return Self(1)

    @staticmethod
    def area_of(radius: Int) -> Int:
        return 3 * radius * radius

    def area(self) -> String:
        return String(Self.area_of(self.radius), Self.unit)


def main():
    print(Circle.area_of(2), Circle.sides, Circle.unit)  # expect: 12 0 cm
    print(Circle(3).area(), Circle.unit_circle().area())  # expect: 27cm 3cm
    var c = Circle(4)
    print(c.sides, c.area())  # expect: 0 48cm
