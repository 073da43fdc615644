def f(x: Int) -> Int:
    return x


def f(y: Int) -> String:  # error: redefinition of function 'f'
    return "x"


def main():
    print(1)
