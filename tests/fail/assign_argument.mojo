def f(n: Int) -> Int:
    n = 3  # error: expression must be mutable
    return n


def main():
    print(f(1))
