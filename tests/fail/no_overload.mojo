def f(x: Int) -> Int:
    return x


def f(x: String) -> Int:
    return x.byte_length()


def main():
    print(f(1), f("a"))
    print(f(List[Int]()))  # error: no matching function in call to 'f'
