def same[T: Copyable & Deinitable](x: T) -> type_of(x):
    return x.copy()


def main():
    var n = 5
    var m: type_of(n) = 7
    print(n + m, same(3), same(String("x")))  # expect: 12 3 x
    comptime if type_of(n) == Int:
        print("an Int")
    # expect: an Int
    var list: List[type_of(m)] = [1, 2]
    print(list)  # expect: [1, 2]
