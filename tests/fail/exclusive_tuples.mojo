# The elements of a tuple are no places of their own: who may change one may change all.


def twoi(mut a: Int, mut b: Int):
    a += b


def two[T: AnyType, U: AnyType](mut a: T, mut b: U):
    pass


def onei(mut a: Int, b: Int):
    a += b


def ones(mut a: String, b: String):
    a += b


def whole(mut a: Int, b: Tuple[Int, Int]):
    a += 1


def a1():
    var t = (1, 2)
    twoi(t[0], t[1])  # error: argument 'a' may change, but the same value is passed mutably as 'b' in this


def a2():
    var t = (1, String("s"))
    two(t[0], t[1])  # error: argument 'a' may change, but the same value is passed mutably as 'b' in this


def a3():
    var t = (1, 2)
    onei(t[0], t[1])


def a4():
    var t = (String("a"), String("b"))
    ones(t[0], t[1])  # error: argument 'a' may change, but the same value is passed immutably as 'b' in this


def a5():
    var t = (1, 2)
    whole(t[0], t)  # error: argument 'a' may change, but the same value is passed immutably as 'b' in this


def a6():
    var t = ((1, 2), 3)
    twoi(t[0][0], t[1])  # error: argument 'a' may change, but the same value is passed mutably as 'b' in


def a7():
    var t = (1, 2)
    swap(t[0], t[1])  # error: argument 'a' may change, but the same value is passed mutably as 'b' in this


def a8():
    var t = [1, 2]
    twoi(t[0], t[1])  # error: argument 'a' may change, but the same value is passed mutably as 'b' in this


def a9():
    var t: SIMD[DType.int, 2] = [1, 2]
    print(t)


@fieldwise_init
struct P:
    var a: Int
    var b: Tuple[Int, Int]


def a10():
    var p = P(1, (2, 3))
    twoi(p.a, p.b[0])


def a11():
    var p = P(1, (2, 3))
    twoi(p.b[1], p.b[0])  # error: argument 'a' may change, but the same value is passed mutably as 'b' in


def a12():
    var t = (1, 2)
    var u = (1, 2)
    twoi(t[0], u[0])


def a13():
    var t = (1, 2)
    onei(t[0], t[0])


def a14():
    var t = (1, 2)
    t[0], t[1] = t[1], t[0]


def main():
    pass
