def check(n: Int) -> Int:
    if n < 0:
        raise Error("negative")  # error: 'raise' requires
    return n


def main():
    print(check(1))
