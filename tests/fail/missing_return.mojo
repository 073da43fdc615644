def sign(n: Int) -> Int:  # error: return expected at end of function
    if n > 0:
        return 1
    elif n < 0:
        return -1


def main():
    print(sign(1))
