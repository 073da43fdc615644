# `and`, `or`, chains and conditionals of plain values stay expressions; elif is no deeper block.
# emit c11: /^static bool inside\(int64_t x, int64_t low, int64_t high\)$/
# emit c11: /^\{\n    return low <= x && x < high;\n\}$/
# emit c11: /^static int64_t clamp\w*\(int64_t x, int64_t most\)$/
# emit c11: /^\{\n    return x > most \? most : x;\n\}$/
# emit c11: /^static int64_t sign\(int64_t x\)$/
# emit-not c11: /^        +if/
# emit c11: /^\}$/


def inside(x: Int, low: Int, high: Int) -> Bool:
    return low <= x < high


def clamp(x: Int, most: Int) -> Int:
    return most if x > most else x


def sign(x: Int) -> Int:
    var s = 0
    if x < 0:
        s = -1
    elif x > 0:
        s = 1
    return s


def main():
    print(inside(3, 1, 5), inside(5, 1, 5))  # expect: True False
    print(clamp(9, 4), clamp(2, 4))  # expect: 4 2
    print(sign(-7), sign(0), sign(7))  # expect: -1 0 1
