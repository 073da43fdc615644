def no_end[n: Int](x: Int) -> Int:  # error: return expected at end of function with results
    if x > n:
        return x


def main():
    print(1)
