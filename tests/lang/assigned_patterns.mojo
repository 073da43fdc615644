# A tuple of new names, each with its own word, left of '='.


def pair() -> Tuple[Int, String]:
    return (1, String("x"))


def main():
    (var a), (var b) = pair()
    a += 1
    print(a, b)  # expect: 2 x
    (var g, var h) = pair()
    g += 2
    print(g, h)  # expect: 3 x
    var t = (String("p"), String("q"))
    (ref r), (ref s) = t
    print(r, s, t[0])  # expect: p q p
    (var c), (ref d) = t
    c += "!"
    print(c, d, t[0])  # expect: p! q p
    (var e, (var f, var k)) = (1, (2, 3))
    f += 1
    print(e, f, k)  # expect: 1 3 3
