# Lists made of lists at compile time, lists at run time, lists as parameters.
from std.sys import size_of


trait Shape:
    comptime Sides: Int
    comptime Of: AnyType


struct Triangle(Shape):
    comptime Sides = 3
    comptime Of = Int8


struct Square(Shape):
    comptime Sides = 4
    comptime Of = Int64


struct Polygon[n: Int](Shape):
    comptime Sides = Self.n
    comptime Of = Array[Int32, Self.n]


comptime Shapes = TypeList.of[Trait=Shape, Triangle, Square, Polygon[7]]()
comptime SidesOf[T: Shape]: Int = T.Sides
comptime PartOf[T: Shape] = T.Of
comptime AtEven[T: Shape, i: Int]: Bool = i % 2 == 0
comptime AddSides[so_far: Int, T: Shape]: Int = so_far + T.Sides
comptime AddWeighed[so_far: Int, T: Shape, i: Int]: Int = so_far + T.Sides * i
comptime Made[n: Int]: Shape = Polygon[n * 2]
comptime Rows[rows: Int, T: Shape]: AnyType = Array[Int16, rows]
comptime Cube[i: Int]: Int = i * i * i
comptime AddScaled[so_far: Int, scale: Int, v: Int]: Int = so_far + scale * v


def sizes[*Ts: AnyType]() -> Int:
    comptime Size[T: AnyType]: Int = size_of[T]()
    comptime each = Ts.map_to_values[Size]()
    var sum = 0
    for size in each:
        sum += size
    return sum


def picked[*ns: Int](i: Int) -> Int:
    return ns[i] if i < len(ns) else -1


def shown[Ts: TypeList[Trait=Writable, ...]](*args: *Ts):
    comptime for i in range(Ts.length):
        print(args[i], end=" ")
    print(Ts.length)


def first[Ts: TypeList[Trait=Writable & Defaultable & Deinitable, ...]]():
    print(Ts[0](), counted[*Ts]())


def counted[*Ts: Writable]() -> Int:
    return Ts.length


def total[values: ParameterList[type=Int, ...]]() -> Int:
    var sum = 0
    for i in range(len(values)):
        sum += values[i]
    return sum


struct Record[Ts: TypeList[Trait=Copyable & Deinitable, ...]]:
    comptime Last = Self.Ts[Self.Ts.length - 1]


@fieldwise_init
struct Point(ImplicitlyCopyable, Writable):
    var x: Int
    var y: Int


comptime corners = ParameterList.of[Point(1, 2), Point(3, 4)]()
comptime words = ParameterList.of["one", "two"]()


def main():
    comptime sides = Shapes.map_to_values[SidesOf]()
    print(sides, len(sides), sides[2])  # expect: (3, 4, 7) 3 7
    comptime parts = Shapes.map[PartOf]()
    var part: parts[0] = 5
    print(part, size_of[parts[2]]())  # expect: 5 28
    comptime some = Shapes.filter_idx[AtEven]()
    print(some.length, some[1].Sides)  # expect: 2 7
    print(Shapes.reduce[0, AddSides], Shapes.reduce_idx[Int(1), AddWeighed])  # expect: 14 19
    comptime made = TypeList.tabulate[3, Made]()
    print(made.length, made[2].Sides)  # expect: 3 4
    comptime tables = Shapes.map[Rows[5, _]]()
    print(size_of[tables[1]]())  # expect: 10
    comptime cubes = ParameterList.tabulate[5, Cube]()
    print(cubes, cubes.size)  # expect: (0, 1, 8, 27, 64) 5
    print(cubes.reduce[Int(0), AddScaled[_, 10, _]])  # expect: 1000
    comptime again = sides.map_to_type[Made]()
    print(again[0].Sides)  # expect: 6
    print(sizes[Int8, Int32, Int]())  # expect: 13
    var i = 1
    print(picked[5, 6, 7](i), picked[5, 6](i + 1), words[i], corners[i].y)  # expect: 6 -1 two 4
    var span = corners.get_span()
    print(len(span), span[0])  # expect: 2 Point(x=1, y=2)
    # expect: ParameterList[String](('one', 'two'))
    print(repr(words))
    comptime none = ParameterList.empty_of[String]()
    for word in none:
        print(word)
    print(none, len(none))  # expect: () 0
    shown(1, "a", 2.5)  # expect: 1 a 2.5 3
    # expect: 0 2
    first[TypeList.of[Trait=Writable & Defaultable & Deinitable, Int, String]()]()
    print(total[ParameterList.of[1, 2, 3]()]())  # expect: 6
    comptime R = Record[TypeList.of[Trait=Copyable & Deinitable, Int, String]()]
    var last: R.Last = "end"
    print(last)  # expect: end
