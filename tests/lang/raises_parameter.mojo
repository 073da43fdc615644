@fieldwise_init
struct Full(Copyable, Writable):
    var size: Int


def safe(x: Int) raises Never -> Int:
    return x + 1


def careful(x: Int) raises Full -> Int:
    if x > 2:
        raise Full(x)
    return x


def risky(x: Int) raises -> Int:
    raise Error("always ", x)


def main():
    print(safe(1))  # expect: 2
    try:
        print(careful(2))
        print(careful(3))
    except e:
        print("full at", e.size)
    # expect: 2
    # expect: full at 3
    try:
        print(risky(1))
    except e:
        print(e)
    # expect: always 1
