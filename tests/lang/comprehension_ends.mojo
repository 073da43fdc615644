# Which of a comprehension's list and its source ends first where both are used up.
struct N(Copyable):
    var i: Int
    def __init__(out self, i: Int):
        self.i = i
        print("+", i)
    def __init__(out self, *, copy: Self):
        self.i = copy.i + 10
        print("c", self.i)
    def __deinit__(deinit self):
        print("-", self.i)
def mk() -> List[N]:
    var l = List[N]()
    l.append(N(1))
    return l^
def t1():
    var l = mk()
    var m = [x.copy() for x in l]

def t2():
    var l = mk()
    var m = List[N]()
    for x in l:
        m.append(x.copy())
def t3():
    var l = mk()
    _ = [x.copy() for x in l]
def t4():
    var l = mk()
    var m = [x.copy() for x in l]
    print(len(m))
def t5():
    var m = List[N]()
    var l = mk()
    for x in l:
        m.append(x.copy())
def t6():
    var l = mk()
    var k = mk()
    for x in l:
        k.append(x.copy())
def t7():
    var l = mk()
    var k = N(5)
    for x in l:
        print(k.i, x.i)
def t8():
    var k = N(5)
    var l = mk()
    for x in l:
        print(k.i, x.i)
def t9():
    var l = mk()
    var m = {x.i: x.copy() for x in l}
def main():
    print("t1")  # expect: t1
    t1()
    # expect: + 1
    # expect: c 11
    # expect: - 11
    # expect: - 1
    print("t2")  # expect: t2
    t2()
    # expect: + 1
    # expect: c 11
    # expect: - 11
    # expect: - 1
    print("t3")  # expect: t3
    t3()
    # expect: + 1
    # expect: c 11
    # expect: - 1
    # expect: - 11
    print("t4")  # expect: t4
    t4()
    # expect: + 1
    # expect: c 11
    # expect: - 1
    # expect: - 11
    # expect: 1
    print("t5")  # expect: t5
    t5()
    # expect: + 1
    # expect: c 11
    # expect: - 1
    # expect: - 11
    print("t6")  # expect: t6
    t6()
    # expect: + 1
    # expect: + 1
    # expect: c 11
    # expect: - 1
    # expect: - 11
    # expect: - 1
    print("t7")  # expect: t7
    t7()
    # expect: + 1
    # expect: + 5
    # expect: 5 1
    # expect: - 5
    # expect: - 1
    print("t8")  # expect: t8
    t8()
    # expect: + 5
    # expect: + 1
    # expect: 5 1
    # expect: - 1
    # expect: - 5
    print("t9")  # expect: t9
    t9()
    # expect: + 1
    # expect: c 11
    # expect: - 11
    # expect: - 1
