# `a if c else b` is a place when both are variables, numbers as well: to refer to, to assign, to
# pass by `mut`.


@fieldwise_init
struct P(Copyable):
    var a: Int
    var s: String


def inc(mut x: Int):
    x += 1


def fields(mut p: P, mut q: P):
    ref x = p.a if p.a > q.a else q.a
    x = 30
    (p if p.a == 30 else q).s = "chosen"
    ref s = p.s if p.a == 30 else q.s
    s += "!"


def read_only(p: P, mut q: P):
    ref x = p.a if p.a > 1 else q.a
    print(x)


def main():
    var a = 1
    var b = 2
    ref x = a if a > b else b
    x = 7
    print(a, b)
    inc(a if a < b else b)
    (a if b == 0 else b) = 9
    print(a, b)
    var t = (1, 2)
    var u = (3, 4)
    ref y = t if t[0] > u[0] else u
    y[0] = 8
    print(t[0], u[0])
    var l: List[Int] = [1]
    var m: List[Int] = [2]
    (l if a > b else m).append(5)
    print(l, m)
    var p = P(1, "p")
    var q = P(2, "q")
    fields(p, q)
    print(p.a, p.s, q.a, q.s)
    read_only(p, q)


# expect: 1 7
# expect: 2 9
# expect: 1 8
# expect: [1] [2, 5]
# expect: 1 p 30 chosen!
# expect: 30
