# A copy that nobody reads is not made; a copy of what nobody reads afterwards is the value itself.
# oracle: warnings, variables that nobody reads are what this is about


struct S(ImplicitlyCopyable):
    var n: Int

    def __init__(out self, n: Int):
        self.n = n

    def __init__(out self, *, copy: Self):
        self.n = copy.n + 100
        print("copy", self.n)

    def __deinit__(deinit self):
        print("del", self.n)


@fieldwise_init
struct P(Movable):
    var a: S


def use(a: S):
    print("use", a.n)


def take(var a: S):
    print("take", a.n)


def give(a: S) -> S:
    return a


def givev(var a: S) -> S:
    return a


def main():
    var s = S(1)
    var t = s
    use(s)
    # expect: use 1
    # expect: del 1
    print("--")  # expect: --
    var s2 = S(2)
    var t2 = s2
    # expect: copy 102
    use(t2)
    # expect: use 102
    # expect: del 102
    use(s2)
    # expect: use 2
    # expect: del 2
    print("--")  # expect: --
    var s3 = S(3)
    for i in range(2):
        var t3 = s3
        print("round")
    # expect: round
    # expect: round
    # expect: del 3
    print("--")  # expect: --
    var s4 = S(4)
    take(s4)
    # expect: copy 104
    # expect: take 104
    # expect: del 104
    use(s4)
    # expect: use 4
    # expect: del 4
    print("--")  # expect: --
    var s5 = S(5)
    take(s5)
    # expect: take 5
    # expect: del 5
    print("--")  # expect: --
    var s6 = S(6)
    _ = s6
    # expect: del 6
    print("--")  # expect: --
    var s7 = S(7)
    var p7 = P(s7)
    # expect: copy 107
    # expect: del 107
    use(s7)
    # expect: use 7
    # expect: del 7
    print("--")  # expect: --
    var s8 = S(8)
    var p8 = P(s8)
    use(p8.a)
    # expect: use 8
    # expect: del 8
    print("--")  # expect: --
    var p9 = P(S(9))
    var t9 = p9.a
    # expect: copy 109
    # expect: del 9
    print("--")  # expect: --
    use(t9)
    # expect: use 109
    # expect: del 109
    print("--")  # expect: --
    var p10 = P(S(10))
    var t10 = p10.a
    use(p10.a)
    # expect: use 10
    # expect: del 10
    print("--")  # expect: --
    var u = give(S(11))
    # expect: copy 111
    # expect: del 111
    # expect: del 11
    print("--")  # expect: --
    var l = [S(12)]
    var e = l[0]
    # expect: copy 112
    use(e)
    # expect: use 112
    # expect: del 112
    print("--")  # expect: --
    use(l[0])
    # expect: use 12
    # expect: del 12
    var v13 = S(13)
    v13 = v13
    use(v13)
    # expect: use 13
    # expect: del 13
    print("--")  # expect: --
    var s14 = S(14)
    var t14 = s14
    # expect: copy 114
    t14.n = 3
    use(s14)
    # expect: use 14
    # expect: del 14
    use(t14)
    # expect: use 3
    # expect: del 3
    print("--")  # expect: --
    var c = True
    var s15 = S(15)
    var t15 = s15 if c else S(16)
    use(t15)
    # expect: use 15
    # expect: del 15
    print("--")  # expect: --
    var s17 = S(17)
    var t17 = s17 if c else S(18)
    use(s17)
    # expect: use 17
    # expect: del 17
    print("--")  # expect: --
    var s19 = S(19)
    var o = Optional(s19)
    # expect: del 19
    print("--")  # expect: --
    var s20 = S(20)
    var l20 = [s20, s20]
    # expect: copy 120
    # expect: del 120
    # expect: del 20
    print("--")  # expect: --
    var s21 = S(21)
    var t21 = (s21, s21)
    # expect: copy 121
    # expect: copy 121
    # expect: del 121
    # expect: del 121
    use(s21)
    # expect: use 21
    # expect: del 21
    print("--")  # expect: --
    var s22 = S(22)
    var t22: S
    t22 = s22
    use(s22)
    # expect: use 22
    # expect: del 22
    print("--")  # expect: --
    var s23 = S(23)
    var t23 = givev(s23)
    use(t23)
    # expect: use 23
    # expect: del 23
    print("--")  # expect: --
    var s24 = S(24)
    while s24.n < 400:
        var t24 = s24
        s24 = t24
        s24.n += 200
    # expect: del 424
    print("--")  # expect: --
