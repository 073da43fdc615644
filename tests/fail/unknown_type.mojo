def f(x: Integer) -> Int:  # error: use of unknown declaration 'Integer'
    return 1


def main():
    print(1)
