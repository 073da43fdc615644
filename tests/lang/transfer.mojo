def consume(var list: List[Int]) -> Int:
    list.append(100)
    return len(list)


def pick(flag: Bool, var a: String, var b: String) -> String:
    if flag:
        return a^
    return b^


def main():
    var a: List[Int] = [1, 2, 3]
    print(consume(a^))  # expect: 4
    a = [9]
    print(a)  # expect: [9]
    var b = a^
    b.append(10)
    print(b)  # expect: [9, 10]
    print(pick(True, "x", "y"), pick(False, "x", "y"))  # expect: x y
    var s = String("moved")
    var t = s^
    s = "new"
    print(s, t)  # expect: new moved
    var list = List[String]()
    list.append(t^)
    list.append(s)
    s += "er"
    print(list, s)  # expect: [moved, new] newer
    for i in range(2):
        var part = String("p", i)
        list.append(part^)
    print(list)  # expect: [moved, new, p0, p1]
