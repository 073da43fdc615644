# What is not used is evaluated nonetheless.
def g(n: Int) -> Int:
    print("g", n)
    return n
def t(x: Int) -> Bool:
    print("t", x)
    return x > 0
def main():
    _ = g(1) if g(0) == g(0) else g(3)
    # expect: g 0
    # expect: g 0
    # expect: g 1
    var b = g(0) == 0
    # expect: g 0
    _ = g(4) if b else g(3)
    # expect: g 4
    _ = t(1) and t(2)
    # expect: t 1
    # expect: t 2
    _ = t(0) or t(3)
    # expect: t 0
    # expect: t 3
    _ = t(5) and t(0) or t(7)
    # expect: t 5
    # expect: t 0
    # expect: t 7
