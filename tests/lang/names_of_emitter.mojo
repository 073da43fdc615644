# Functions with the names that generated functions use for their own.


def err(c: Bool) raises:
    if c:
        raise Error("e")


def ret() -> Int:
    return 5


def items() -> Int:
    return 2


def main() raises:
    for c in [True, False]:
        try:
            err(c)
        except e:
            print(e)
    # expect: e
    try:
        err(True)
    except err2:
        print(err2)
    # expect: e
    var t = ret() + ret()
    print(t, items())  # expect: 10 2
