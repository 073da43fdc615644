@fieldwise_init
struct Point(Copyable):
    var x: Int
    var y: Int


def describe(p: Point) -> String:
    match p:
        case Point(x=0, y=0):
            return "origin"
        case Point(x=0):
            return "left edge"
        case Point(x=a, y=b) if a == b:
            return String("diagonal ", a)
        case Point(y=b):
            return String("height ", b)


def main():
    print(describe(Point(0, 0)))  # expect: origin
    print(describe(Point(0, 4)))  # expect: left edge
    print(describe(Point(4, 4)))  # expect: diagonal 4
    print(describe(Point(4, 5)))  # expect: height 5
