def find_divisor(n: Int) -> Int:
    var d = 2
    while d * d <= n:
        if n % d == 0:
            break
        d += 1
    else:
        return n
    return d


def main():
    print(find_divisor(35), find_divisor(37), find_divisor(2))  # expect: 5 37 2
    for word in [String("one"), String("two")]:
        for c in word:
            if c == "w":
                print(word, "has a w")
                break
        else:
            print(word, "has none")
    # expect: one has none
    # expect: two has a w
