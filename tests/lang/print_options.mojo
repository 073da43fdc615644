def main():
    print()  # expect:
    print("one")  # expect: one
    print("one", 2, 3.5, True)  # expect: one 2 3.5 True
    print("a", "b", "c", sep="-")  # expect: a-b-c
    print(1, 2, 3, sep="")  # expect: 123
    print("no newline", end="")
    print("; same line")  # expect: no newline; same line
    print("x", "y", sep=", ", end=".\n")  # expect: x, y.
    print("left", end="|")
    print("right")  # expect: left|right
    var name = "value"
    print(name, "=", 10)  # expect: value = 10
