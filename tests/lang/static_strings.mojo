# A StaticString becomes a String where one is wanted, and so does what is made of one alone.
def take(s: String):
    print(s)


def given() -> StaticString:
    return "given"


def returned(s: StaticString) -> String:
    return s


def of_parameter[s: StaticString]():
    take(s)


struct Named:
    var name: StaticString

    def __init__(out self):
        self.name = "named"


struct Wrapped:
    var s: String

    @implicit
    def __init__(out self, s: StaticString):
        self.s = s


def see(w: Wrapped):
    print(w.s)


def main():
    comptime c: StaticString = "constant"
    var v: StaticString = "a,b"
    take(c)  # expect: constant
    take(v)  # expect: a,b
    var s: String = v
    var l: List[String] = ["x", v]
    l.append(v)
    print(s, l[1], l[2])  # expect: a,b a,b a,b
    take(given())  # expect: given
    take(Named().name)  # expect: named
    print(returned(v))  # expect: a,b
    of_parameter["parameter"]()  # expect: parameter
    take(v[byte=0:1])  # expect: a
    take(v.strip())  # expect: a,b
    take(StringSlice("literal"))  # expect: literal
    for p in v.split(","):
        take(p)
    # expect: a
    # expect: b
    var all: List[StaticString] = ["one", "two"]
    for x in all:
        take(x)
    # expect: one
    # expect: two
    take(all[1])  # expect: two
    see(v)  # expect: a,b
