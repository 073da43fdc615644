def f(n: Int) -> Int:
    if n > 1  # error: expected ':'
        return 1
    return 2


def main():
    print(f(1))
