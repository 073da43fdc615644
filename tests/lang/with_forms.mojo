# with in every form.
struct M:
    var n: String
    def __init__(out self, n: String):
        self.n = n
        print("init", n)
    def __enter__(self) -> Int:
        print("enter", self.n)
        return 7
    def __exit__(self): print("exit", self.n)
    def __deinit__(deinit self): print("del", self.n)
struct E:
    var sw: Bool
    def __init__(out self, sw: Bool): self.sw = sw
    def __enter__(mut self) -> Self.X: return 3
    comptime X = Int
    def __exit__(self): print("plain exit")
    def __exit__(self, e: Error) -> Bool:
        print("err exit", e)
        return self.sw
struct O(Movable):
    var v: Int
    def __init__(out self, v: Int): self.v = v
    def __enter__(var self) -> Self: return self^
    def __deinit__(deinit self): print("O del", self.v)
def boom() raises: raise Error("boom")
def f() -> Int:
    with M("f") as x: return x + 1
def main() raises:
    with M("a") as x: print("in", x)
    # expect: init a
    # expect: enter a
    # expect: in 7
    # expect: exit a
    # expect: del a
    print("after")  # expect: after
    with M("b"), M("c") as y: print("in", y)
    # expect: init b
    # expect: enter b
    # expect: init c
    # expect: enter c
    # expect: in 7
    # expect: exit c
    # expect: del c
    # expect: exit b
    # expect: del b
    with E(True) as z:
        print(z)
        boom()
    # expect: 3
    # expect: err exit boom
    print("swallowed")  # expect: swallowed
    try:
        with E(False): boom()
    except e: print("through", e)
    # expect: err exit boom
    # expect: through boom
    with E(True): print("no error")
    # expect: no error
    # expect: plain exit
    with O(5) as o:
        print("o", o.v)
    # expect: o 5
    # expect: O del 5
    print("o end")  # expect: o end
    print(f())
    # expect: init f
    # expect: enter f
    # expect: exit f
    # expect: del f
    # expect: 8
    for i in range(3):
        with M(String(i)):
            if i == 0: continue
            if i == 1: break
    # expect: init 0
    # expect: enter 0
    # expect: exit 0
    # expect: del 0
    # expect: init 1
    # expect: enter 1
    # expect: exit 1
    # expect: del 1
    try:
        with M("x"), M("y"): boom()
    except e: print(e)
    # expect: init x
    # expect: enter x
    # expect: init y
    # expect: enter y
    # expect: exit y
    # expect: del y
    # expect: exit x
    # expect: del x
    # expect: boom
