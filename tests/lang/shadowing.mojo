comptime limit = 3


def f(x: Int) -> Int:
    var limit = 10
    return x + limit


def main():
    print(f(1), limit)  # expect: 11 3
    var a = 1
    if a == 1:
        var a = String("inner")
        print(a)
        for a in range(2):
            print(a)
        print(a)
    # expect: inner
    # expect: 0
    # expect: 1
    # expect: inner
    print(a)  # expect: 1
    while a < 3:
        var step = 2
        a += step
    print(a)  # expect: 3
    for i in range(2):
        var fresh = i * 10
        fresh += 1
        print(fresh)
    # expect: 1
    # expect: 11
