def name(n: Int) -> String:
    if n == 0:
        return "zero"
    return n  # error: cannot implicitly convert


def main():
    print(name(0))
