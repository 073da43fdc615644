def longer(var s: String) -> String:
    s += "!"
    return s^


def sorted_copy(var list: List[Int]) -> List[Int]:
    sort(list)
    return list^


def consume(var s: String) -> Int:
    return s.byte_length()


def main():
    var s = String("text")
    print(longer(s), s)  # expect: text! text
    print(longer(s^))  # expect: text!
    var list: List[Int] = [3, 1, 2]
    print(sorted_copy(list.copy()), list)  # expect: [1, 2, 3] [3, 1, 2]
    list = sorted_copy(list^)
    print(list)  # expect: [1, 2, 3]
    print(consume("literal"), consume(String("a") + "b"))  # expect: 7 2
