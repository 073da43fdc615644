from std.math import ceil, floor, trunc


def main():
    var values: List[Float64] = [2.5, 3.5, -2.5, 2.4, 2.6, -0.5]
    for x in values:
        print(round(x), floor(x), ceil(x), trunc(x))
    # expect: 2.0 2.0 3.0 2.0
    # expect: 4.0 3.0 4.0 3.0
    # expect: -2.0 -3.0 -2.0 -2.0
    # expect: 2.0 2.0 3.0 2.0
    # expect: 3.0 2.0 3.0 2.0
    # expect: -0.0 -1.0 -0.0 -0.0
    print(round(2.345, 1), round(1234.5, -2), round(0.5))  # expect: 2.3 1200.0 0.0
    print(Int(round(7.6)), Int(floor(-7.6)))  # expect: 8 -8
    print(7.5 // 2.0, -7.5 // 2.0, 7.5 % -2.0)  # expect: 3.0 -4.0 -0.5
    var x = 5.75
    print(divmod(x, 2.0))  # expect: (2.0, 1.75)
