# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# A struct that says Defaultable is made without arguments out of the defaults of its fields, beside
# constructors of its own.
@fieldwise_init
struct Point(Copyable, Defaultable):
    var x: Int
    var name: String
    var all: List[Int]


struct Pair[T: Defaultable & Movable & Deinitable](Defaultable):
    var a: Self.T
    var n: Int


struct Given(Defaultable):
    var x: Int

    def __init__(out self, x: Int):
        self.x = x


def make[T: Defaultable]() -> T:
    return T()


def main():
    var p = Point()
    print(p.x, p.name == "", len(p.all))
    print(Point(1, "a", [2]).name)
    print(Pair[String]().n, make[Given]().x, Given(3).x, Given().x)
    comptime c: Bool = Int(4).is_power_of_two()
    print(c)
# expect: 0 True 0
# expect: a
# expect: 0 0 3 0
# expect: True
