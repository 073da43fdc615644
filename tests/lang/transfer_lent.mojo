# `x^` where x is only read takes nothing away.

# oracle: warnings, the real one says that such a transfer has no effect

def look(s: String):
    print(s)


def refer(ref s: String):
    print(s)


def any[T: Writable](x: T):
    print(x)


@fieldwise_init
struct A(Movable):
    var s: String

    def twice(var self):
        look(self.s^)
        print(self.s^)

    def part(mut self):
        look(self.s^)


def main():
    var s = String("a")
    look(s^)
    refer(s^)
    any(s^)
    print(s^, s^)
    print((s^).upper(), (s^) + "x")
    var t = t"{s^}"
    print(t)
    if (s^) == "a":
        print("same")
    ref r = s^
    print(r, s)
    var l: List[Int] = [1, 2]
    print(len(l^), (l^)[0], l)
    var n = 5
    print(n^, n)
    var a = A("field")
    a.part()
    a^.twice()


# expect: a
# expect: a
# expect: a
# expect: a a
# expect: A ax
# expect: a
# expect: same
# expect: a a
# expect: 2 1 [1, 2]
# expect: 5 5
# expect: field
# expect: field
# expect: field
