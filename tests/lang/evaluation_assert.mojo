# What `assert` is given is evaluated though checks are off.
def g(n: Int) -> Int:
    print("g", n)
    return n
def main():
    assert g(1) < 100, String(g(9))
    # expect: g 1
    # expect: g 9
    assert g(2) < 100, "x"
    # expect: g 2
    debug_assert(g(3) < 100, String(g(8)))
    # expect: g 3
    # expect: g 8
    debug_assert(g(4) < 100, "m", g(7))
    # expect: g 4
    # expect: g 7
    assert g(2) < 100, t"{g(5)}"
    # expect: g 2
    # expect: g 5
    print("end")  # expect: end
