def first_multiple(of: Int, above: Int) -> Int:
    var n = above + 1
    while True:
        if n % of == 0:
            break
        n += 1
    return n


def is_prime(n: Int) -> Bool:
    for d in range(2, n):
        if d * d > n:
            break
        if n % d == 0:
            return False
    return n > 1


def main():
    print(first_multiple(7, 30))  # expect: 35
    var odd = 0
    for i in range(10):
        if i % 2 == 0:
            continue
        odd += i
    print(odd)  # expect: 25
    for i in range(3):
        for j in range(3):
            if j > i:
                break
            print(i, j)
    # expect: 0 0
    # expect: 1 0
    # expect: 1 1
    # expect: 2 0
    # expect: 2 1
    # expect: 2 2
    for i in range(2):
        print("round", i)
        # expect: round 0
        # expect: round 1
        if i == 9:
            break
    else:
        print("no break")  # expect: no break
    for i in range(4):
        if i == 2:
            break
    else:
        print("not printed")
    for n in range(20):
        if is_prime(n):
            print(n)
    # expect: 2
    # expect: 3
    # expect: 5
    # expect: 7
    # expect: 11
    # expect: 13
    # expect: 17
    # expect: 19
