def half(n: Int) -> Optional[Int]:
    if n % 2 == 0:
        return n // 2
    return None


def find(list: List[String], wanted: String) -> Optional[Int]:
    for i in range(len(list)):
        if list[i] == wanted:
            return i
    return {}


def main():
    var a = half(8)
    var b = half(7)
    print(Bool(a), Bool(b), a, b)  # expect: True False 4 None
    if a:
        print(a.value() + 1)
    # expect: 5
    print(a.or_else(0), b.or_else(-1))  # expect: 4 -1
    var list: List[String] = ["x", "y"]
    print(find(list, "y").value(), Bool(find(list, "z")))  # expect: 1 False
    var text: Optional[String] = String("t")
    text.value() += "!"
    print(text.value())  # expect: t!
    print(text.take(), Bool(text))  # expect: t! False
    text = None
    print(text is None, a is not None, a == half(8))  # expect: True True True
