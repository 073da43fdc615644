def next(mut counter: Int) -> Int:
    counter += 1
    return counter


def main():
    var list: List[Int] = [10, 20, 30]
    var i = 0
    list[next(i)] += next(i)
    print(list, i)  # expect: [10, 22, 30] 2
    list[next(i) - 3] = next(i)
    print(list, i)  # expect: [4, 22, 30] 4
    var a = 1
    var b = 2
    var c = 3
    a, b, c = c, a, b
    print(a, b, c)  # expect: 3 1 2
    list[0], list[2] = list[2], list[0]
    print(list)  # expect: [30, 22, 4]
    var (x, y) = (5, 6)
    x, y = y + 1, x + 1
    print(x, y)  # expect: 7 6
    _ = next(i)
    print(i)  # expect: 5
