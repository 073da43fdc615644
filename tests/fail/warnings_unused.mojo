# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Values that are never read, names that are never used, transfers and handlers without effect.


@fieldwise_init
struct D_a1(ImplicitlyCopyable):
    var n: Int
    def __deinit__(deinit self):
        print("del", self.n)
    def use(self):
        pass
    def change(mut self):
        self.n = 1


@fieldwise_init
struct P_a1(Copyable):
    var a: Int
    var b: String


def mk_a1() -> Int:
    return 3


def inc_a1(mut x: Int):
    x += 1


def own_a1(var d: D_a1):
    pass


def arg_a1(x: Int, y: String):
    pass


def outarg_a1(out r: Int):
    r = 3


def outarg2_a1(out r: Int):
    r = 3
    r = 4


def a1_f1():
    var x = mk_a1()  # warning: the value given to 'x' here is never read


def a1_f2():
    var x: Int  # warning: the variable 'x' is never used


def a1_f3():
    var x: Int = 3  # warning: the value given to 'x' here is never read


def a1_f4():
    var x = 3
    x += 1


def a1_f5():
    var x = 3
    inc_a1(x)


def a1_f6(c: Bool):
    var x = 3
    if c:
        x = 4
    print(x)


def a1_f7(c: Bool):
    var x = 3  # warning: the value given to 'x' here is never read
    if c:
        x = 4
    else:
        x = 5
    print(x)


def a1_f8():
    var d = D_a1(1)  # warning: the value given to 'd' here is never read


def a1_f9():
    var d = D_a1(1)  # warning: the value given to 'd' here is never read
    d = D_a1(2)  # warning: the value given to 'd' here is never read


def a1_f10():
    var d = D_a1(1)
    d.change()


def a1_f11():
    var p = P_a1(1, "a")
    p.a = 3


def a1_f12():
    var p = P_a1(1, "a")
    print(p.a)
    p.b = "c"


def a1_f13():
    var a, b = 1, 2  # warning: the value given to 'b' here is never read
    print(a)


def a1_f14():
    var t = (1, 2)  # warning: the value given to 't' here is never read


def a1_f15():
    for i in range(3):  # warning: the reference 'i' is never used
        print("x")


def a1_f16():
    for _ in range(3):
        print("x")


def a1_f17():
    for i in range(3):
        var x = i  # warning: the value given to 'x' here is never read


def a1_f18():
    for var i in range(3):  # warning: the value given to 'i' here is never read
        pass


def a1_f19():
    var _x = 3


def a1_f20():
    _ = 3


def a1_f21():
    var _ = 3


def a1_f22():
    var l: List[Int] = [1, 2]
    l.append(3)


def a1_f23():
    var l: List[Int] = [1, 2]
    l[0] = 3


def a1_f24():
    var s = String("a")
    s += "b"


def a1_f25():
    var x = 3
    while x < 5:
        x += 1


def a1_f26():
    var x = 3
    var y = x
    y = y + 1  # warning: the value given to 'y' here is never read


def a1_f28():
    var x = 3
    ref r = x
    r = 4


def a1_f29():
    comptime k = 3


def a1_f30():
    def g():
        pass


def a1_f32():
    var x = 3
    def g() {var x}:
        print(x)
    g()


def a1_f33(mut z: Int):
    z = 3


def a1_f35(var z: Int):
    z = 3


def a1_f36(var z: Int):
    pass


def may_a2() raises:
    raise Error("a")


def mayi_a2() raises -> Int:
    return 3


def no_a2():
    pass


def a2_f1():
    try:
        no_a2()
    except:
        print(1)  # warning: nothing in this 'try' raises


def a2_f2():
    try:
        no_a2()
    except e:  # warning: the variable 'e' is never used
        print(e)  # warning: nothing in this 'try' raises


def a2_f3():
    try:
        may_a2()
    except e:
        print(1)


def a2_f4():
    try:
        may_a2()
    except:
        print(1)


def a2_f5():
    try:
        no_a2()
    finally:
        print(1)


def a2_f6():
    try:
        no_a2()
    except e:  # warning: the variable 'e' is never used
        print(e)
    else:
        print(2)
    finally:
        print(3)


def a2_f7():
    try:  # warning: nothing in this 'try' raises
        pass
    except:
        pass


def a2_f8() raises:
    try:
        raise Error("a")
    except e:
        raise e


def a2_f10():
    try:
        try:
            may_a2()
        except:
            pass
    except:
        print(3)  # warning: nothing in this 'try' raises


def a2_f11():
    var x = 0  # warning: the value given to 'x' here is never read
    try:
        x = mayi_a2()  # warning: the value given to 'x' here is never read
    except:
        pass


def a2_f12():
    var x = 0
    try:
        x = mayi_a2()
    except:
        pass
    print(x)


def a2_f13():
    var x = 0
    try:
        x = mayi_a2()
        may_a2()
    except:
        print(x)


def a2_f14[T: Copyable & Deinitable](v: T):
    var w = v.copy()  # warning: the value given to 'w' here is never read
    try:  # warning: nothing in this 'try' raises
        no_a2()
    except:
        pass


def a2_f15() -> Int:
    try:
        return mayi_a2()
    except:
        return 0


def a2_f16():
    while True:
        try:
            may_a2()
            break
        except:
            continue


def a2_f17():
    try:
        return
    except:
        print(1)  # warning: nothing in this 'try' raises


def a2_f18():
    with open_it_a2() as o:  # warning: the value given to 'o' here is never read
        pass


struct Ctx_a2:
    def __init__(out self):
        pass
    def __enter__(self) -> Int:
        return 3
    def __exit__(self):
        pass


def open_it_a2() -> Ctx_a2:
    return Ctx_a2()


def a2_f19():
    with open_it_a2() as o:
        print(o)


def a2_f20():
    with open_it_a2():
        pass


struct S_a2:
    var x: Int
    def __init__(out self):
        self.x = 3
        self.x = 4
    def m(mut self):
        self.x = 1
        self.x = 2
    def k(self):
        var y = self.x  # warning: the value given to 'y' here is never read
    def q_a2(deinit self):
        pass
    def __deinit__(deinit self):
        var z = self.x  # warning: the value given to 'z' here is never read


def a2_f21(c: Bool):
    var x: Int
    if c:
        x = 3  # warning: the value given to 'x' here is never read
    else:
        x = 4  # warning: the value given to 'x' here is never read


def a2_f22(c: Bool):
    var x = 1
    if c:
        return
    print(x)


def a2_f23(c: Bool):
    var x = 1
    if c:
        x = 2  # warning: the value given to 'x' here is never read
        return
    print(x)


def a2_f24():
    var x = 1
    for i in range(3):
        x = i
    print(x)


def a2_f25():
    var x = 1
    for i in range(3):
        print(x)
        x = i


def a2_f26():
    var x = 1  # warning: the value given to 'x' here is never read
    for i in range(3):
        x = i
        print(x)


def a2_f27():
    var x = 0
    for i in range(3):
        x += i


def a2_f28():
    var x: Int = 0
    x = x + 1
    _ = x


def a2_f29():
    var x = 3
    _ = x^  # warning: '^' has no effect here and can be removed: the value travels in registers


def a2_f30():
    var s: String = "a"
    s = s + "b"  # warning: the value given to 's' here is never read


def a2_f31():
    var x = 1  # warning: the value given to 'x' here is never read
    x = 2
    print(x)


def a2_f32():
    var d = Dict[Int, Int]()
    d[1] = 2


def a2_f33():
    var v = SIMD[DType.int32, 4](0)
    v[0] = 1


def a2_f34():
    var a = [1, 2, 3]
    for ref x in a:
        x = 2


def a2_f35():
    var a = [1, 2, 3]
    for x in a:  # warning: the reference 'x' is never used
        pass
    for var x in a:  # warning: the value given to 'x' here is never read
        x = 2  # warning: the value given to 'x' here is never read


def a2_f36():
    match 3:
        case x:  # warning: the value given to 'x' here is never read
            pass


def a2_f37():
    var o = Optional(3)
    match o:
        case .Some(var x):  # warning: the value given to 'x' here is never read
            print(1)
        case _:
            pass


def a2_f39():
    var a = 1
    var b = a
    var c = b  # warning: the value given to 'c' here is never read
    a = b  # warning: the value given to 'a' here is never read


def y2_a2() -> Int: return 3


def no_b1():
    pass


def may_b1() raises:
    raise Error("x")


def pair_b1() -> Tuple[Int, Int]:
    return (1, 2)


trait T_b1:
    def dflt(self):
        var tx = 3  # warning: the value given to 'tx' here is never read


def b1_f1():
    var l = [(1, 2), (3, 4)]
    for a, b in l:  # warning: the reference 'b' is never used
        print(a)


def b1_f2():
    comptime for i in range(3):
        print("x")


def b1_f3():
    var l = [1, 2]
    print(len([3 for i in l]))  # warning: the reference 'i' is never used


def b1_f4():
    def g():
        var inner = 3  # warning: the value given to 'inner' here is never read
    g()


def b1_f6():
    var x = 3
    def g(y: Int) {var x} -> Int:
        return x
    _ = g(3)


def b1_f8(var d: List[Int]):
    d = [1]
    print(len(d))


def b1_f10():
    var x = 3  # warning: the value given to 'x' here is never read
    return
    print(x)  # warning: this is never reached: it stands behind 'return'


def b1_f11[n: Int]():
    var x = 3
    comptime if n == 1:
        print(x)


def b1_f13():
    var (a, b) = pair_b1()  # warning: the value given to 'a' here is never read
    print(b)


def b1_f14():
    var x = var y = 3  # warning: the value given to 'y' here is never read
    print(x)


def b1_f16():
    var x = 3
    var y = 4  # warning: the value given to 'y' here is never read
    print(t"{x}")
    y = x  # warning: the value given to 'y' here is never read


def b1_f17():
    try:  # warning: nothing in this 'try' raises
        no_b1()
    except e:  # warning: the variable 'e' is never used
        pass


def b1_f18():
    try:
        no_b1()
    except:
        print(1)  # warning: nothing in this 'try' raises
    else:
        print(2)


def b1_f19():
    try:
        no_b1()
    except:
        print(1)
    finally:
        print(2)


def b1_f20():
    try:
        no_b1()
    except:
        no_b1()  # warning: nothing in this 'try' raises
        print(2)


def b1_f21():
    try:
        no_b1()
    except:
        var x = 3  # warning: nothing in this 'try' raises
        print(x)


def b1_f23():
    try:
        no_b1()
    except:
        return  # warning: nothing in this 'try' raises


def b1_f25(c: Bool):
    var x = 1
    while c:
        x = 2
        if c:
            break
        x = 3
    print(x)


def b1_f26():
    var x = 1  # warning: the value given to 'x' here is never read
    while True:
        x = 2
        if x == 3:
            x = 4  # warning: the value given to 'x' here is never read
            break


def b1_f27():
    var s = String("a")
    var p = Pointer(to=s)
    s = "b"
    print(p[])


def b1_f28():
    var s = String("a")
    var v = s.as_bytes()
    print(len(v))
    s = "b"  # warning: the value given to 's' here is never read


def b1_f29():
    var l: List[Int] = [1]
    for x in l:
        print(x)
    l = [2]  # warning: the value given to 'l' here is never read


def b1_f30():
    var x: Int
    x = 3  # warning: the value given to 'x' here is never read


def b1_f31():
    var x = 3  # warning: the value given to 'x' here is never read
    x = 4  # warning: the value given to 'x' here is never read
    x = 5  # warning: the value given to 'x' here is never read


def b1_f32():
    var l: List[List[Int]] = [[1]]
    for ref x in l:
        x.append(3)


def b1_f33():
    var i = 0
    while i < 3:
        i = i + 1


def b1_f34():
    var d = {1: 2}
    for e in d.items():  # warning: the reference 'e' is never used
        pass


def b1_f35(c: Bool) raises:
    var x = 1  # warning: the value given to 'x' here is never read
    if c:
        raise Error("a")
    x = 2
    print(x)


def b1_f36():
    for i in range(3):
        for j in range(3):  # warning: the reference 'j' is never used
            print(i)


def b1_f37() -> Int:
    var r = 3  # warning: the value given to 'r' here is never read
    try:
        may_b1()
        r = 4
    except:
        r = 5
    return r


def b1_f39(x: Int):
    var y = x if x > 3 else 4
    var z: String
    z = "a" if y == 3 else "b"  # warning: the value given to 'z' here is never read


def b1_f40():
    var f = b1_f39  # warning: the value given to 'f' here is never read
    var g = lambda () -> Int: 3  # warning: the value given to 'g' here is never read
    var t: Tuple[Int, Int]  # warning: the variable 't' is never used


@fieldwise_init
struct D_c1(ImplicitlyCopyable):
    var n: Int
    def __deinit__(deinit self):
        print("del", self.n)


def r_c1(a: D_c1) raises -> D_c1:
    return a


def q_c1() raises -> Int:
    return 3


def nr_c1() -> D_c1:
    return D_c1(3)


def c1_f1():
    try:
        var b = r_c1(D_c1(1))
        print("x")
    except:
        pass


def c1_f2():
    try:
        var b = q_c1()
        print("x")
    except:
        pass


def c1_f3():
    try:
        var b = nr_c1()  # warning: the value given to 'b' here is never read
        print(q_c1())
    except:
        pass


def c1_f4():
    try:
        var b = nr_c1()  # warning: the value given to 'b' here is never read
        print("x")
        print(q_c1())
    except:
        print(3)


def c1_f5(k: Int, var x: D_c1):
    var l = D_c1(7)
    try:
        var b = r_c1(D_c1(k))
        print("x")
    except:
        print("err")
    print(l.n)


def c1_f6() raises:
    var b = r_c1(D_c1(1))


def c1_f7():
    try:
        var b = r_c1(D_c1(1))
        print("x")
    except e:
        print(e)


def takes(var x: Int):
    pass


def reads(x: Int):
    pass


def moves(var s: String, var x: Int) -> String:
    takes(x^)  # warning: '^' has no effect here
    reads(x^)  # warning: '^' has no effect here
    var t = s^
    return t^


def makes() -> String:
    return String("a")^  # warning: '^' has no effect here


def generic[T: Movable & Deinitable](var x: T) -> T:
    return x^


def scalar[dt: DType](x: Scalar[dt]) -> Scalar[dt]:
    return x^  # warning: '^' has no effect here


def called[F: def() -> Int](var f: F) -> F:
    return f^


def uses_generic():
    print(generic(3), scalar(Int32(4)))


def main():
    pass
