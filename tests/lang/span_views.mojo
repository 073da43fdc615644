def total(numbers: Span[Int, _]) -> Int:
    var sum = 0
    for x in numbers:
        sum += x
    return sum


def double(numbers: Span[mut=True, Int, _]):
    for ref x in numbers:
        x *= 2


def main():
    var list: List[Int] = [1, 2, 3, 4]
    print(total(list), total(list[1:3]))  # expect: 10 5
    double(list[2:])
    print(list)  # expect: [1, 2, 6, 8]
    var s = Span(list)
    print(len(s), s[0], s[3])  # expect: 4 1 8
    s[0] = 100
    print(list[0])  # expect: 100
    var part = s[1:3]
    print(len(part), part[0])  # expect: 2 2
    var text = String("abc")
    for b in text.as_bytes():
        print(b)
    # expect: 97
    # expect: 98
    # expect: 99
