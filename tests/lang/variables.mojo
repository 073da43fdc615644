def main():
    var a = 1
    var b: Int = 2
    var c: Int
    c = a + b
    print(a, b, c)  # expect: 1 2 3
    a = c
    print(a)  # expect: 3
    var d, e = 10, 20
    d, e = e, d
    print(d, e)  # expect: 20 10
    var text = "first"
    print(text)  # expect: first
    text = "second"
    print(text)  # expect: second
    if a == 3:
        var b = 100
        b += 1
        print("inner", b)
    # expect: inner 101
    print("outer", b)  # expect: outer 2
    var x = 0
    var y = 1
    print(x, y)  # expect: 0 1
    x = y = 7
    print(x, y)  # expect: 7 7
    var late: String
    if a > 2:
        late = "big"
    else:
        late = "small"
    print(late)  # expect: big
