def power[n: Int](x: Int) -> Int:
    var result = 1
    comptime for _ in range(n):
        result *= x
    return result


def sum_of_sizes[*sizes: Int]() -> Int:
    var total = 0
    comptime for i in range(len(sizes)):
        total += sizes[i]
    return total


def table[n: Int](i: Int) -> Int:
    return n * 100 + i


def main():
    print(power[5](2), power[0](9))  # expect: 32 1
    comptime for i in range(3):
        comptime square = i * i
        print(i, square, table[i](7))
    # expect: 0 0 7
    # expect: 1 1 107
    # expect: 2 4 207
    print(sum_of_sizes[1, 2, 3](), sum_of_sizes[]())  # expect: 6 0
    comptime for i in range(1, 10, 4):
        comptime if i % 2 == 1:
            print("odd", i)
    # expect: odd 1
    # expect: odd 5
    # expect: odd 9
