def where_is(x: Int, y: Int) -> String:
    match (x, y):
        case (0, 0):
            return "origin"
        case (0, b):
            return String("on the y axis at ", b)
        case (a, 0):
            return String("on the x axis at ", a)
        case (a, b) if a == b:
            return "on the diagonal"
        case (a, b):
            return String(a, " and ", b)


def main():
    print(where_is(0, 0))  # expect: origin
    print(where_is(0, 5))  # expect: on the y axis at 5
    print(where_is(-2, 0))  # expect: on the x axis at -2
    print(where_is(3, 3))  # expect: on the diagonal
    print(where_is(3, 4))  # expect: 3 and 4
