# A field of what a call gives: moved out of it, or copied where ends can be seen.
@fieldwise_init
struct P(Copyable):
    var s: String
    var t: String
@fieldwise_init
struct Q(Copyable):
    var p: P
    var l: List[String]
struct D(Copyable):
    var s: String
    def __init__(out self, s: String):
        self.s = s
    def __deinit__(deinit self):
        print("end", self.s)
@fieldwise_init
struct DD(Copyable):
    var d: D
    var s: String
def make(n: String) -> P:
    return P(n, n + "t")
def makeq(n: String) -> Q:
    return Q(make(n), [n])
def f_plain(n: String) -> String:
    return make(n).t
def f_if(n: String) -> String:
    if n:
        return make(n).t
    return String("a")
def f_var(n: String) -> String:
    if n:
        var p = make(n)
        return p.t
    return String("a")
def f_assign(n: String) -> String:
    var r = String()
    if n:
        r = make(n).t
    return r
def f_else(n: String) -> String:
    if n:
        return make(n).t
    else:
        return make(n).s
def f_loop(n: String) -> String:
    for _ in range(3):
        return make(n).t
    return n
def f_deep(n: String) -> String:
    return makeq(n).p.t
def f_deinit(n: String) -> String:
    return D(n).s
def f_dd(n: String) -> String:
    return DD(D(n), "q").s
def f_use(n: String) -> String:
    var x = makeq(n).p.s + makeq(n).l[0]
    return x
def f_ternary(n: String) -> String:
    return n if not n else make(n).s
def main():
    print(f_plain("a"))
    print(f_if("a"))
    print(f_var("a"))
    print(f_assign("a"))
    print(f_else("a"))
    print(f_loop("a"))
    print(f_deep("a"))
    print(f_deinit("a"))
    print(f_dd("a"))
    print(f_use("a"))
    print(f_ternary("a"))
    # expect: at
    # expect: at
    # expect: at
    # expect: at
    # expect: at
    # expect: at
    # expect: at
    # expect: end a
    # expect: a
    # expect: end a
    # expect: q
    # expect: aa
    # expect: a
