def loud(n: Int) -> Int:
    print("value", n)
    return n


def main():
    var x = 5
    print(1 < x < 10, 1 < x < 3, 1 < x > 2, 5 == x == 5)  # expect: True False True True
    print(0 <= x <= 5 < 6 != 7)  # expect: True
    print(1 < loud(3) < 5)
    # expect: value 3
    # expect: True
    print(9 < loud(3) < loud(4))
    # expect: value 3
    # expect: False
    print(not x == 5, not x < 5 and x != 4)  # expect: False True
    print(x > 3 and x < 4 or x == 5)  # expect: True
    print(x in [1, 5, 9], x not in [1, 5, 9], 2 in [3])  # expect: True False False
