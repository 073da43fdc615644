def f(x: Int32) -> Int:
    return 32


def f(x: Int64) -> Int:
    return 64


def main():
    print(f(Int32(1)))
    print(f(1))  # error: ambiguous call to 'f'
