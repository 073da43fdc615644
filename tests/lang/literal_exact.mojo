# Literal arithmetic is exact; rounding happens when a value is made.
def main():
    var tenth = 0.1
    print(0.1 + 0.2, tenth + 0.2)  # expect: 0.3 0.30000000000000004
    print(0.1 + 0.2 == 0.3, tenth + 0.2 == 0.3)  # expect: True False
    print(1 / 3 + 1 / 3 + 1 / 3)  # expect: 1.0
    print(10 ** 30 // 10 ** 28)  # expect: 100
    print(3 / 2, 4 / 2)  # expect: 1.5 2.0
    var x = 1e308 * 10 / 100
    print(x)  # expect: 1e+307
    comptime third = 1.0 / 3.0
    print(third * 3.0)  # expect: 1.0
    var single: Float32 = 16777217
    print(single)  # expect: 16777216.0
