def describe(list: List[Int]) -> String:
    match list:
        case []:
            return "empty"
        case [x]:
            return String("one: ", x)
        case [1, y]:
            return String("one and ", y)
        case [x, *rest, y]:
            return String(x, " to ", y, ", between them ", len(rest))
        case _:
            return "never"


def main():
    print(describe([]))  # expect: empty
    print(describe([7]))  # expect: one: 7
    print(describe([1, 2]))  # expect: one and 2
    print(describe([4, 5, 6, 7]))  # expect: 4 to 7, between them 2
