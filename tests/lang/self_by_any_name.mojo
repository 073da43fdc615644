# The first argument of a method is the value itself, whatever it is called and wherever `out` stands.
struct Point:
    var x: Int
    var y: Int

    def __init__(x: Int, y: Int, out made: Self):
        made.x = x
        made.y = y

    def sum(this) -> Int:
        return this.x + this.y

    def move(mut here, by: Int):
        here.x += by

    def doubled(out twice: Int, of):
        twice = of.sum() * 2

    def __deinit__(deinit gone):
        print("ends", gone.x, gone.y)


def main():
    var p = Point(1, 2)
    p.move(3)
    print(p.sum(), p.doubled())
    # expect: ends 4 2
    # expect: 6 12
    var q = Point(y=5, x=4)
    print(q.x, q.y)
    # expect: 4 5
    # expect: ends 4 5
