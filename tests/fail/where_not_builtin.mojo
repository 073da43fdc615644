# What a `where` asks is computed with builtin functions alone: no division, no functions of one's
# own, no floats and no text.
def is_even(n: Int) -> Bool:
    return n & 1 == 0


@always_inline("builtin")
def is_odd(n: Int) -> Bool:
    return n & 1 == 1


def rest[n: Int]() where n % 2 == 0:
    pass


def mine[n: Int]() where is_even(n):
    pass


def inlined[n: Int]() where is_odd(n):
    pass


def bits[n: Int]() where n & 3 == 0 and n << 1 == 8 and -n < ~1:
    pass


def real[x: Float64]() where x > 0.5:
    pass


def text[s: StaticString]() where s == "a":
    pass


def again[n: Int]() where n % 2 == 0:
    rest[n]()


def main():
    rest[4]()  # error: lacking evidence for 'n % 2 == 0'
    mine[4]()  # error: lacking evidence for 'is_even(n)'
    inlined[3]()
    bits[4]()
    real[0.7]()  # error: lacking evidence for 'x > 0.5'
    text["a"]()  # error: lacking evidence for 's == "a"'
