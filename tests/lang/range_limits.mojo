# A range ends before its end, be that the last number of the type: no index wraps.
def up(low: Int, high: Int) -> Int:
    var n = 0
    for _ in range(low, high, 2):
        n += 1
        if n > 10:
            break
    return n


def by(low: Int, high: Int, step: Int) -> Int:
    var n = 0
    for _ in range(low, high, step):
        n += 1
        if n > 10:
            break
    return n


def unsigned(low: UInt32, high: UInt32) -> Int:
    var n = 0
    for _ in range(low, high, UInt32(7)):
        n += 1
        if n > 10:
            break
    return n


def small(low: Int8, high: Int8, step: Int8) -> Int:
    var n = 0
    for _ in range(low, high, step):
        n += 1
        if n > 1000:
            break
    return n


def thirds(low: Int8, high: Int8) -> Int:
    var n = 0
    for _ in range(low, high, Int8(3)):
        n += 1
        if n > 1000:
            break
    return n


def main() raises:
    print(up(Int.MAX - 3, Int.MAX))  # expect: 2
    print(by(Int.MAX - 3, Int.MAX, 2))  # expect: 2
    print(by(Int.MIN + 4, Int.MIN, -3))  # expect: 2
    print(unsigned(UInt32.MAX - 9, UInt32.MAX))  # expect: 2
    print(small(-128, 127, 2), small(127, -128, -2), small(-128, 127, 100))  # expect: 128 128 3
    print(thirds(-128, 127))  # expect: 85
    comptime known = by(Int.MAX - 3, Int.MAX, 2)
    print(known)  # expect: 2
    var r = range(Int.MAX - 3, Int.MAX, 2)
    print(len(r))  # expect: 2
    print(next(r) == Int.MAX - 3, next(r) == Int.MAX - 1)  # expect: True True
    try:
        print(next(r))
    except:
        print("no more")  # expect: no more
