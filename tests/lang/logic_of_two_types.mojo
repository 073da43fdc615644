# `and` and `or` of operands without a common type are a Bool; of one type they are an operand.
def said(x: Int) -> Int:
    print("said", x)
    return x


def main():
    var n = 0
    var s = String("text")
    var l = [1, 2]
    print(n or s, n and s, s and 3.5, s or n)  # expect: True False True True
    print(said(1) and s, said(0) and s, s or said(2))
    # expect: said 1
    # expect: said 0
    # expect: True False True
    print(n or 4, s and "other", l[0] and l[1])  # expect: 4 other 2
    if n or s:
        print("holds")
    # expect: holds
    var both = s and l[1]
    print(both)  # expect: True
