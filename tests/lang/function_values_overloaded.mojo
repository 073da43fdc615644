# Of several functions of one name, the function type that is wanted says which: methods, static
# ones, elements of displays. Functions of one signature are elements of one type.
@fieldwise_init
struct S(Copyable):
    var k: Int

    def m(self, x: Int) -> Int:
        return x + self.k

    def m(self, x: String) -> Int:
        return x.byte_length() + self.k

    @staticmethod
    def f(x: Int) -> Int:
        return x + 1

    @staticmethod
    def f(x: String) -> Int:
        return x.byte_length()


def f(x: Int) -> Int:
    return x + 1


def f(x: String) -> Int:
    return x.byte_length()


def inc(x: Int) -> Int:
    return x + 1


def dbl(x: Int) -> Int:
    return x * 2


comptime F = def(Int) thin -> Int
comptime both: Tuple[F, F] = (inc, dbl)


def number(g: F) -> Int:
    return g(3)


def text(g: def(String) thin -> Int) -> Int:
    return g("abcd")


def method(g: def(S, Int) thin -> Int) -> Int:
    return g(S(5), 3)


def text_method(g: def(S, String) thin -> Int) -> Int:
    return g(S(6), "abcd")


def main() raises:
    print(number(S.f), text(S.f), number(f), text(f))  # expect: 4 4 4 4
    print(method(S.m), text_method(S.m))  # expect: 8 10
    var h: def(String) thin -> Int = S.f
    print(h("xy"))  # expect: 2
    var l: List[F] = [f, inc, S.f]
    print(l[0](3), l[2](4))  # expect: 4 5
    var c = l.copy()
    c.append(dbl)
    print(len(c), c[3](10))  # expect: 4 20
    var t: Tuple[F, def(String) thin -> Int] = (f, f)
    print(t[0](1), t[1]("ab"))  # expect: 2 2
    var a = [inc, dbl]
    print(a[0](3), a[1](3), both[1](4))  # expect: 4 6 8
    var d: Dict[String, F] = {"inc": inc, "dbl": dbl}
    print(d["dbl"](7))  # expect: 14
