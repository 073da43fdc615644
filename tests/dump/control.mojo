# Loops, branches and patterns as trees, typed and lowered.
def collatz(var n: Int) -> Int:
    var steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps


def name(n: Int) -> StaticString:
    match n:
        case 0:
            return "zero"
        case 1 | 2:
            return "few"
        case _:
            return "many"


def main():
    for i in range(1, 4):
        print(i, collatz(i), name(i))
