# Cases are tests in their order, alternatives one condition, the last one no test at all.
# emit c11: /^static int64_t kind\(int64_t n\)$/
# emit-not c11: /goto|bool|eq__/
# emit c11: /^    if \(n == 0\)\n        return 10;$/
# emit c11: /^    if \(n == 1 \|\| n == 2\)\n        return 20;$/
# emit-not c11: /goto|bool|if/
# emit c11: /^    return 30;\n}$/


def kind(n: Int) -> Int:
    match n:
        case 0:
            return 10
        case 1 | 2:
            return 20
        case _:
            return 30


def main():
    print(kind(0), kind(2), kind(7))  # expect: 10 20 30
