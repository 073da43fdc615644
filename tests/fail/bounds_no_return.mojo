def no_end[n: Int](x: Int) -> Int:  # error: this function can come to its end without the value it has to return
    if x > n:
        return x


def main():
    print(1)
