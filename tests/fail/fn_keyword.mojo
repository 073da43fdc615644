fn f(x: Int) -> Int:  # error: 'fn' has been removed
    return x


def main():
    print(1)
