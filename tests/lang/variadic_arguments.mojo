def total(*numbers: Int) -> Int:
    var sum = 0
    for n in numbers:
        sum += n
    return sum


def last(*numbers: Int) -> Int:
    return numbers[len(numbers) - 1]


def join(separator: String, *parts: String) -> String:
    var result = String()
    for i in range(len(parts)):
        if i > 0:
            result += separator
        result += parts[i]
    return result


def forwarded(*numbers: Int) -> Int:
    return total(*numbers) * 10


def main():
    print(total(), total(5), total(1, 2, 3))  # expect: 0 5 6
    print(last(4, 9))  # expect: 9
    print(join("-"), join("-", "a"), join(", ", "x", "y", "z"))  # expect:  a x, y, z
    print(forwarded(1, 2, 3, 4))  # expect: 100
