def f(a: Int = 1, b: Int) -> Int:  # error: required positional argument follows optional
    return a + b


def main():
    print(f(1, 2))
