def box(width: Int, height: Int, depth: Int = 1) -> String:
    return String(width, "x", height, "x", depth)


def loud(n: Int) -> Int:
    print("argument", n)
    return n


def main():
    print(box(1, 2))  # expect: 1x2x1
    print(box(height=3, width=4))  # expect: 4x3x1
    print(box(5, depth=6, height=7))
    # arguments are worked out in the order they are written
    # expect: 5x7x6
    print(box(depth=loud(1), width=loud(2), height=loud(3)))
    # expect: argument 1
    # expect: argument 2
    # expect: argument 3
    # expect: 2x3x1
