def sign(n: Int) -> Int:
    if n > 0:
        return 1
    elif n < 0:
        return -1
    else:
        return 0


def grade(points: Int) -> String:
    if points >= 90:
        return "A"
    if points >= 75:
        return "B"
    if points >= 60:
        return "C"
    return "F"


def main():
    print(sign(12), sign(-3), sign(0))  # expect: 1 -1 0
    print(grade(95))  # expect: A
    print(grade(80))  # expect: B
    print(grade(60))  # expect: C
    print(grade(1))  # expect: F
    var n = 4
    if n % 2 == 0:
        print("even")
    else:
        print("odd")
    # expect: even
    if n > 10:
        print("unreached")
    if not n == 5 and (n == 4 or n == 3):
        print("joined")
    # expect: joined
