def half(n: Int) -> Int:
    return n // 2


def main():
    print(half(8))
    print(half(8, 2))  # error: unexpected argument
