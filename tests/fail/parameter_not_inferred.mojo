def make[n: Int]() -> Int:
    return n


def main():
    print(make[3]())
    print(make())  # error: failed to infer parameter 'n'
