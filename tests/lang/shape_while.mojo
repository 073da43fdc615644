# A loop with a condition keeps it; break and continue are those of C.
# emit c11: /^static int64_t countdown\(int64_t start\)$/
# emit-not c11: /goto|for \(;;\)|break/
# emit c11: /^    while \(n > 0\) \{$/
# emit-not c11: /goto|for \(;;\)|break/
# emit c11: /^    \}\n    return steps;$/
# emit c11: /^static int64_t search\(int64_t n\)$/
# emit-not c11: /goto/
# emit c11: /^            continue;$/
# emit-not c11: /goto/
# emit c11: /^            break;$/
# emit-not c11: /goto/
# emit c11: /^\}$/


def countdown(start: Int) -> Int:
    var n = start
    var steps = 0
    while n > 0:
        n -= 3
        steps += 1
    return steps


def search(n: Int) -> Int:
    var i = 0
    var seen = 0
    while i < 100:
        i += 1
        if i % 2 == 0:
            continue
        if i * i > n:
            break
        seen += i
    return seen


def main():
    print(countdown(10))  # expect: 4
    print(search(50))  # expect: 16
