# Only what leads to text that is always there becomes a String by itself.
def take(s: String):
    print(s)


struct Wrapped:
    var s: String

    @implicit
    def __init__(out self, s: StaticString):
        self.s = s


def see(w: Wrapped):
    print(w.s)


def f(s: StringSlice):
    take(s)  # error: cannot be converted


def main():
    var t = String("x")
    var v = StringSlice(t)
    take(v)  # error: cannot be converted
    for p in t.split(","):
        take(p)  # error: cannot be converted
    see(t.strip())  # error: cannot be converted
