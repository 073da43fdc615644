def sign(n: Int) -> Int:  # error: this function can come to its end without the value it has to return
    if n > 0:
        return 1
    elif n < 0:
        return -1


def main():
    print(sign(1))
