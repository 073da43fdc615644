# Lists of arguments that lead to variables are read when all arguments are there.
def app(mut s: String) -> String:
    s += "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"; print("app", s); return s
def inc(mut x: Int) -> Int:
    x += 1; print("inc", x); return x
def f(*xs: String):
    print(xs[0], xs[1])
def fi(*xs: Int):
    print(xs[0], xs[1])
def fo(*xs: String):
    print(xs[0], xs[1])
def g(*xs: String, k: Int):
    print(xs[0], xs[1], k)
def m(a: Int, *xs: Int, k: Int = 3):
    print(a, xs[0], xs[1], k)
def t(n: Int) -> Int:
    print("t", n); return n
def main():
    var s: String = "some text that is long enough for the heap"
    var a = 1
    f(s, app(s))
    # expect: app some text that is long enough for the heapxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
    # expect: some text that is long enough for the heapxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx some text that is long enough for the heapxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
    fi(a, inc(a))
    # expect: inc 2
    # expect: 2 2
    fo(s, app(s))
    # expect: app some text that is long enough for the heapxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
    # expect: some text that is long enough for the heapxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx some text that is long enough for the heapxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
    g(s, s, k=app(s).byte_length() * 0)
    # expect: app some text that is long enough for the heapxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
    # expect: some text that is long enough for the heapxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx some text that is long enough for the heapxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx 0
    g(s, app(s), k=inc(a))
    # expect: app some text that is long enough for the heapxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
    # expect: inc 3
    # expect: some text that is long enough for the heapxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx some text that is long enough for the heapxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx 3
    m(t(1), t(2), t(3), k=t(4))
    # expect: t 1
    # expect: t 2
    # expect: t 3
    # expect: t 4
    # expect: 1 2 3 4
    m(a, inc(a), a, k=inc(a))
    # expect: inc 4
    # expect: inc 5
    # expect: 5 4 5 5
    var l: List[String] = [s, app(s), s]
    # expect: app some text that is long enough for the heapxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
    print(l[0], l[1], l[2])
    # expect: some text that is long enough for the heapxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx some text that is long enough for the heapxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx some text that is long enough for the heapxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
