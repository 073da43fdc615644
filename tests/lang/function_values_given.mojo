# Functions that read an argument where one is wanted that takes it.
def run[f: def(var String) raises thin -> None]() raises:
    f("x")
def run2[f: def(String) raises thin -> None]() raises:
    f("x")
def runi[f: def(var Int) raises thin -> None]() raises:
    f(1)
def runv(f: def(var Int) raises thin -> None) raises:
    f(1)
def a(s: String) raises: print("a", s)
def b(var s: String) raises: print("b", s)
def c(n: Int) raises: print("c", n)
def d(n: Int): print("d", n)
def main() raises:
    run[b]()
    run[a]()
    run2[a]()
    runi[c]()
    runi[d]()
    runv(c)
    # expect: b x
    # expect: a x
    # expect: a x
    # expect: c 1
    # expect: d 1
    # expect: c 1
