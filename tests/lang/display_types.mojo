# The same display builds whatever type is wanted.
from std.collections import Set


def lists(a: List[Float64], b: List[List[Int]]) -> Int:
    return len(a) + len(b)


def sets(s: Set[String]) -> Int:
    return len(s)


@fieldwise_init
struct Pair(Copyable):
    var a: Int
    var b: String


def pair(p: Pair) -> String:
    return String(p.a, p.b)


def main() raises:
    print(lists([1, 2.5], [[1], [], [2, 3]]))  # expect: 5
    print(sets({"a", "b", "a"}))  # expect: 2
    var d: Dict[String, List[Int]] = {"x": [1, 2], "y": []}
    print(d["x"], len(d["y"]))  # expect: [1, 2] 0
    var v: SIMD[DType.int32, 4] = [1, 2, 3, 4]
    print(v)  # expect: [1, 2, 3, 4]
    print(pair({1, "one"}))  # expect: 1one
    var many: List[Pair] = [{2, "two"}, {3, "three"}]
    print(many[1].b)  # expect: three
    var empty: Dict[Int, Int] = {}
    print(len(empty))  # expect: 0
    var bytes: List[UInt8] = [1, 255, 0]
    print(bytes)  # expect: [1, 255, 0]
