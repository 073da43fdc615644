from std.collections import Set


@fieldwise_init
struct Point(Copyable):
    var x: Int
    var y: Int


struct Empty(Copyable):
    def __init__(out self):
        pass


def named(a: Int, var **more: Int) -> String:
    return String("more ", len(more))


def named(a: Int, c: Int) -> String:
    return "c"


def kind(p: Point) -> String:
    return String("Point ", p.x)


def kind(e: Empty) -> String:
    return "Empty"


def kind(l: List[Int]) -> String:
    return String("List ", len(l))


def lists(s: Set[Int]) -> String:
    return "Set"


def lists(l: List[Int]) -> String:
    return "List"


@fieldwise_init
struct Numbers(Iterable):
    """Gives what can be copied: a List takes it."""

    comptime IteratorType[
        iterable_mut: Bool, //, iterable_origin: Origin[mut=iterable_mut]
    ]: Iterator = Counter
    var n: Int

    def __iter__(ref self) -> Counter:
        return Counter(self.n)


@fieldwise_init
struct Counter(Iterator):
    comptime Element = Point
    var n: Int

    def __next__(mut self) raises StopIteration -> Point:
        if self.n == 0:
            raise StopIteration()
        self.n -= 1
        return Point(self.n, 2 * self.n)


def same_kind[T: AnyType](x: T) -> String where conforms_to(type_of(x), Copyable):
    return "can be copied"


def main():
    print(named(1, c=2), named(1, d=3), named(1), named(1, 2))
    print(kind({x = 4, y = 5}), kind([1, 2, 3]))
    print(lists([1, 2]), lists({1, 2}))
    var points = List(Numbers(3))
    print(len(points), points[0].y, points[2].y)
    print(same_kind(3))


# expect: c more 1 more 0 c
# expect: Point 4 List 3
# expect: List Set
# expect: 3 4 0
# expect: can be copied
