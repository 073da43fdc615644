# `in` of a tuple compares with elements of the value's own type, and there has to be one.
def text(op: StringSlice) -> Bool:
    return op in ("*", "/")  # error: invalid call to '__contains__': violated constraint: no element has the type of the value looked for


def narrow(x: Int8) -> Bool:
    return x in (1, 2)  # error: invalid call to '__contains__': violated constraint: no element has the type of the value looked for


def fine(x: Int, s: String) -> Bool:
    return x in (1, "a") or s in ("a", "b")


def main():
    print(text("*"), narrow(1), fine(1, "b"))
