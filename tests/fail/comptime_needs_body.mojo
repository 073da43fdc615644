# A constant that a function computes cannot be needed to know what the function does.
# oracle: none, the real compiler tells it of main
comptime K = f(3)  # error: 'K' cannot be known: it needs itself


def f(n: Int) -> Int:
    if n == 0:
        return K
    return n


def main():
    print(f(2))
