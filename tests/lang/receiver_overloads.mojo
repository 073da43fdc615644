# Overloads that differ in how they take their object: a place is lent where that is possible, a
# transferred or new value goes to who ends it.


struct A(Movable):
    var n: Int

    def __init__(out self):
        self.n = 1

    def get(ref self) -> ref[self.n] Int:
        print("ref")
        return self.n

    def get(deinit self) -> Int:
        print("deinit")
        return self.n


struct B(Movable):
    var n: Int

    def __init__(out self):
        self.n = 1

    def get(ref self) -> ref[self.n] Int:
        print("ref")
        return self.n

    def get(var self) -> Int:
        print("var")
        return self.n


struct C(Movable):
    var n: Int

    def __init__(out self):
        self.n = 1

    def get(mut self) -> Int:
        print("mut")
        return self.n

    def get(deinit self) -> Int:
        print("deinit")
        return self.n


struct D(Movable):
    var n: Int

    def __init__(out self):
        self.n = 1

    def get(self) -> Int:
        print("imm")
        return self.n

    def get(deinit self) -> Int:
        print("deinit")
        return self.n


struct E(ImplicitlyCopyable):
    var n: Int

    def __init__(out self):
        self.n = 1

    def get(ref self) -> Int:
        print("ref")
        return self.n

    def get(deinit self) -> Int:
        print("deinit")
        return self.n


def main():
    var a = A()
    print(a.get())
    # expect: ref
    # expect: 1
    print(a^.get())
    # expect: deinit
    # expect: 1
    print(A().get())
    # expect: deinit
    # expect: 1
    var b = B()
    print(b.get())
    # expect: ref
    # expect: 1
    print(b^.get())
    # expect: var
    # expect: 1
    print(B().get())
    # expect: var
    # expect: 1
    var c = C()
    print(c.get())
    # expect: mut
    # expect: 1
    print(c^.get())
    # expect: deinit
    # expect: 1
    var d = D()
    print(d.get())
    # expect: imm
    # expect: 1
    print(d^.get())
    # expect: deinit
    # expect: 1
    print(D().get())
    # expect: deinit
    # expect: 1
    var e = E()
    print(e.get())
    # expect: ref
    # expect: 1
    print(e^.get())
    # expect: deinit
    # expect: 1
    print(E().get())
    # expect: deinit
    # expect: 1
