# Changing what a getter gives calls the setter afterwards.
struct S:
    var l: List[Int]
    def __init__(out self): self.l = [0, 0, 0, 0]
    def __getitem__(self, i: Int) -> Int:
        print("get", i)
        return self.l[i]
    def __setitem__(mut self, i: Int, v: Int):
        print("set", i, v)
        self.l[i] = v
def g(n: Int) -> Int:
    print("g", n)
    return n
def m(mut a: Int, b: Int) -> Int:
    a += 10
    return b
struct A:
    def __init__(out self): pass
    def __getattr__(self, n: StaticString) -> Int:
        print("getattr", n)
        return 3
    def __setattr__(mut self, n: StaticString, v: Int):
        print("setattr", n, v)
@fieldwise_init
struct Cell(Copyable, ImplicitlyCopyable):
    var v: Int
    def bump(mut self): self.v += 1
struct CS:
    var c: Cell
    def __init__(out self): self.c = Cell(1)
    def __getitem__(self, i: Int) -> Cell:
        print("get")
        return self.c
    def __setitem__(mut self, i: Int, v: Cell):
        print("set", v.v)
        self.c = v
def main():
    var s = S()
    _ = m(s[g(1)], 2)
    # expect: g 1
    # expect: get 1
    # expect: set 1 10
    var a = A()
    _ = a.x + g(2)
    # expect: g 2
    # expect: getattr x
    a.y = g(3)
    # expect: g 3
    # expect: setattr y 3
    a.y += g(4)
    # expect: g 4
    # expect: getattr y
    # expect: setattr y 7
    a.y = a.z
    # expect: getattr z
    # expect: setattr y 3
    _ = m(a.q, 1)
    # expect: getattr q
    # expect: setattr q 13
    var c = CS()
    c[0].bump()
    # expect: get
    # expect: set 2
    c[0].v = 50
    # expect: get
    # expect: set 50
    print(c.c.v)  # expect: 50
