# What is moved out of a mut argument has to be put back, however small it is.


@fieldwise_init
struct V(ImplicitlyCopyable):
    var x: Int


@fieldwise_init
struct O(Copyable):
    var v: V
    var n: Int


@fieldwise_init
struct Q(Copyable):
    var v: V
    var s: String


def a(mut o: O):  # error: 'o.v' is uninitialized at the implicit return from this function
    var u = o.v^


def b(mut o: O):
    var u = o.v^
    o.v = V(3)


def c():
    var o = O(V(1), 2)
    var u = o.v^
    print(o.v.x)  # error: use of uninitialized value 'o.v'


def d():
    var o = O(V(1), 2)
    var u = o.v^  # error: 'o.v' is moved away here, but 'o' is used later
    print(o.n)


def d2():
    var o = O(V(1), 2)  # error: 'o' cannot end as a whole: its field 'o.v' is moved away and its destructor
    var u = o.v^
    print(u.x)


def e(mut o: Q):  # error: 'o.v' is uninitialized at the implicit return from this function
    var u = o.v^


def f():
    var o = Q(V(1), "s")
    var u = o.v^  # error: 'o.v' is moved away here, but 'o' is used later
    print(o.s)


def g():
    var o = Q(V(1), "s")
    var u = o.v^
    o.v = V(3)
    print(o.s)


def h(mut o: V):
    var u = o^
    o = V(u.x + 1)


def i(mut o: V, c: Bool):
    if c:
        var u = o^
        o = V(u.x + 1)


def j(mut o: V, c: Bool):  # error: 'o' is uninitialized at the implicit return from this function
    if c:
        var u = o^
    else:
        o = V(4)


def k(mut o: V, c: Bool):
    while c:
        var u = o^  # error: use of uninitialized value 'o'


def l(mut o: V, c: Bool) -> V:
    return o^  # error: 'o' is uninitialized at return from this function


def m(mut o: V) raises:
    var u = o^
    raise "x"  # error: 'o' is uninitialized at return from this function


def n(mut o: V) raises:
    var u = o^
    may()  # error: 'o' is uninitialized at return from this function
    o = u^


def may() raises: pass


def p(mut o: V) -> V:
    var u = o^
    o = u
    return u


struct S(Movable):
    var v: V
    def __init__(out self): self.v = V(1)
    def t(mut self) -> V:
        return self.v^  # error: 'self.v' is uninitialized at return from this function
    def t2(mut self):
        var x = self^
        self = x^


def main():
    var v = V(3)
    h(v)
    print(v.x)
