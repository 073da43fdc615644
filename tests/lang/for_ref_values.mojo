# `for ref` over what makes values: each round keeps its own in a variable.


def main():
    for ref i in range(3):
        i += 1
        print(i)
    for ref a, b in zip([1, 2], [3, 4]):
        print(a, b)
    for ref i, s in enumerate(["a", "b"]):
        print(i, s)
    for ref c in "abc".codepoints():
        print(c)
    for ref x in [k for k in range(3)]:
        print(x)


# expect: 1
# expect: 2
# expect: 3
# expect: 1 3
# expect: 2 4
# expect: 0 a
# expect: 1 b
# expect: a
# expect: b
# expect: c
# expect: 0
# expect: 1
# expect: 2
