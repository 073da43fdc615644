# A range is a loop of C: no range, no iterator, no call that asks for the next.
# emit c11: /^static int64_t total\(int64_t n\)$/
# emit-not c11: /[Rr]ange|next|iter/
# emit c11: /^    for \(int64_t i = 0; i < n; i\+\+\)$/
# emit-not c11: /[Rr]ange|next|iter/
# emit c11: /^}$/
# emit c11: /^static int64_t evens\(int64_t low, int64_t high\)$/
# emit-not c11: /[Rr]ange|next|iter/
# emit c11: /^    for \(int64_t i = low; i < high; i .*2\)+$/
# emit c11: /^static int64_t down\(int64_t n\)$/
# emit-not c11: /[Rr]ange|next|iter/
# emit c11: /^    for \(int64_t i = n; i > 0; i--\)/
# emit c11: /^}$/


def total(n: Int) -> Int:
    var sum = 0
    for i in range(n):
        sum += i * i
    return sum


def evens(low: Int, high: Int) -> Int:
    var sum = 0
    for i in range(low, high, 2):
        sum += i
    return sum


def down(n: Int) -> Int:
    var digits = 0
    for i in range(n, 0, -1):
        digits = digits * 10 + i
    return digits


def main():
    print(total(5))  # expect: 30
    print(evens(2, 9))  # expect: 20
    print(down(4))  # expect: 4321
