def digits(n: Int) -> Int:
    var rest = n
    var count = 0
    while rest > 0:
        rest //= 10
        count += 1
    return count


def main():
    var i = 0
    while i < 3:
        print(i)
        i += 1
    # expect: 0
    # expect: 1
    # expect: 2
    print("after", i)  # expect: after 3
    print(digits(9), digits(90210))  # expect: 1 5
    while i < 0:
        print("never")
    while i > 0:
        i -= 1
    else:
        print("ran out")
    # expect: ran out
