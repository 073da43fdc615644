def half(n: Int) -> Int:
    return n // 2


def main():
    print(half(n=8))
    print(half(8, number=2))  # error: unexpected keyword argument 'number'
