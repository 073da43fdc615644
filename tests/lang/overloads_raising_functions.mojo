# A function that cannot raise goes to what asks for one that cannot.
def a[F: def() -> None](f: F) raises: print("a")
def a[F: def() raises -> None](f: F) raises: print("a raises")
def b[F: def() -> None](f: F) raises: print("b")
def b[F: def() raises -> None](f: F): print("b raises")
def c[F: def[x: Bool]() -> None, //](f: F): print("c")
def c[F: def[x: Bool]() raises -> None, //](f: F) raises: print("c raises")


def d(f: Some[def() -> None]): print("d")
def d(f: Some[def() raises -> None]) raises: print("d raises")


def main() raises:
    def g() {}: pass
    def h[x: Bool]() {}:
        pass

    c(h)
    d(g)
    a(g)
    b(g)
    # expect: c
    # expect: d
    # expect: a
    # expect: b
