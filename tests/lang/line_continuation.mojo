# A line that is indented deeper goes on with the statement before.
def total(
    a: Int,
    b: Int = 2,
    c: Int = 3,
) -> Int:
    return (
        a
        + b
        + c
    )


def main():
    var x = 1 +
        2 +
        3
    print(x)  # expect: 6
    var y = total(
        10,
        c=5,
    )
    print(y)  # expect: 17
    var text = "one "
        "two "
        "three"
    print(text)  # expect: one two three
    var z = x * \
        y
    print(z)  # expect: 102
    var list: List[Int] = [
        1,
        2,  # with a remark
        3,
    ]
    print(len(list))  # expect: 3
    if (x > 1
            and y > 1):
        print("both")
    # expect: both
    print(
        "end"
    )
    # expect: end
    var p = 1; var q = 2
    print(p, q); print(q, p)
    # expect: 1 2
    # expect: 2 1
