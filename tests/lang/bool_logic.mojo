def loud(answer: Bool, name: String) -> Bool:
    print(name)
    return answer


def main():
    print(True, False)  # expect: True False
    print(not True, not False)  # expect: False True
    var t = True
    var f = False
    print(t and f, t or f, t == f, t != f)  # expect: False True False True
    print(t & f, t | f, t ^ f, ~t)  # expect: False True True False
    if loud(False, "a") and loud(True, "b"):
        print("no")
    # expect: a
    if loud(True, "c") or loud(False, "d"):
        print("yes")
    # expect: c
    # expect: yes
    print(3 < 4, 3 > 4, 3 <= 3, 3 >= 4, 3 == 3, 3 != 3)  # expect: True False True False True False
    print(1 < 2 < 3, 1 < 2 > 5)  # expect: True False
    var n = 5
    print(0 < n <= 5, Bool(n), Bool(0))  # expect: True True False
    print(Int(t), Int(f))  # expect: 1 0
