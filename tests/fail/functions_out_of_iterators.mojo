# A function that a loop takes out of a library container is its Element, which nobody can call.


def inc(x: Int) -> Int:
    return x + 1


def gen[F: def(Int) -> Int](f: F) -> Int:
    return f(3)


def tin(f: def(Int) thin -> Int) -> Int:
    return f(3)


def a(fs: List[def(Int) thin -> Int]):
    for f in fs:
        print(gen(f))  # error: invalid call to 'gen': value passed to 'f' cannot be converted from 'an


def b(fs: List[def(Int) thin -> Int]):
    for f in fs:
        var g: def(Int) thin -> Int = f  # error: cannot implicitly convert 'an iterator's Element' value to


def c(fs: Array[def(Int) thin -> Int, 2]):
    for f in fs:
        print(f(1))  # error: 'def(Int) thin -> Int' does not implement the '__call__' method


def d(fs: Dict[String, def(Int) thin -> Int]):
    for f in fs.values():
        print(f(1))  # error: 'def(Int) thin -> Int' does not implement the '__call__' method


def e(fs: List[def(Int) thin -> Int]):
    print([f(1) for f in fs])  # error: 'def(Int) thin -> Int' does not implement the '__call__' method


def g(fs: List[def(Int) thin -> Int]):
    for f in Span(fs):
        print(f(1))  # error: 'def(Int) thin -> Int' does not implement the '__call__' method


def h(fs: List[def(Int) thin -> Int]):
    for f in reversed(fs):
        print(f(1))


def i(*fs: def(Int) thin -> Int):
    for f in fs:
        print(f(1))


def j():
    for f in (inc, inc):  # error: 'Tuple[def(x: Int) thin -> Int, def(x: Int) thin -> Int]' does not implement the
        print(f(1))


def k():
    for f in [inc, inc]:
        print(f(1))  # error: 'def(x: Int) thin -> Int' does not implement the '__call__' method


def m(fs: List[def(Int) thin -> Int]):
    var gs: List[def(Int) thin -> Int] = []
    for f in fs:
        gs.append(f)  # error: invalid call to 'append': value passed to 'value' cannot be converted from 'an


def n(fs: List[Tuple[Int, def(Int) thin -> Int]]):
    for f in fs:
        print(f[1](2))


def main():
    pass
