def build() -> List[Int]:
    var list = List[Int]()
    list.append(3)
    return list^


comptime TABLE = build()


def main():
    var i = 0
    print(TABLE[i])  # error: a value of type 'List[Int]' made while compiling is not copied into the program by itself
