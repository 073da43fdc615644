def head[n: Int](list: List[Int]) -> Int where n > 0:
    return list[n - 1]


def main():
    var list: List[Int] = [5, 6]
    print(head[2](list))
    print(head[0](list))  # error: violated constraint
