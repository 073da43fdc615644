def f(x) -> Int:  # error: argument 'x' needs a type
    return 1


def main():
    print(f(1))
