def largest[T: Comparable & Copyable & Deinitable](list: List[T]) -> T:
    var best = list[0].copy()
    for x in list:
        if x > best:
            best = x.copy()
    return best^


def swap_values[T: Movable & Deinitable](mut a: T, mut b: T):
    var t = a^
    a = b^
    b = t^


def repeat[T: Copyable & Deinitable](x: T, n: Int) -> List[T]:
    var list = List[T]()
    for _ in range(n):
        list.append(x.copy())
    return list^


def pair[A: Writable, B: Writable](a: A, b: B) -> String:
    return String("<", a, ", ", b, ">")


def main():
    print(largest[Int]([3, 9, 2]), largest[String](["b", "c", "a"]))  # expect: 9 c
    var numbers: List[Float64] = [1.5, 0.5]
    print(largest(numbers))  # expect: 1.5
    var a = String("a")
    var b = String("b")
    swap_values(a, b)
    print(a, b)  # expect: b a
    print(repeat(7, 3), repeat(String("x"), 2))  # expect: [7, 7, 7] [x, x]
    print(pair(1, "one"), pair(2.5, True), pair[Int, Int](1, 2))
    # expect: <1, one> <2.5, True> <1, 2>
