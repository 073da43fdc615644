def deepest(n: Int) raises -> Int:
    if n == 3:
        raise Error("at ", n)
    return n


def middle(n: Int) raises -> Int:
    var x = deepest(n)
    print("middle goes on with", x)
    return x + deepest(n + 1)


def top(n: Int) raises -> List[Int]:
    var list: List[Int] = [0]
    list.append(middle(n))
    return list^


def main() raises:
    print(top(0))
    # expect: middle goes on with 0
    # expect: [0, 1]
    try:
        print(top(2))
    except e:
        print("caught", e)
    # expect: middle goes on with 2
    # expect: caught at 3
    try:
        var n = middle(5) + middle(3)
        print(n)
    except e:
        print("again", e)
    # expect: middle goes on with 5
    # expect: again at 3
