def f(x) -> Int:  # error: argument type must be specified
    return 1


def main():
    print(f(1))
