def parse(s: String) raises -> Int:
    return Int(s)


def main():
    try:
        print(parse("1"))
    except:
        pass
    print(parse("2"))  # error: cannot call function that may raise
