# What is nobody's may be lent for any origin; what is asked for as UnsafeAny may lead anywhere.
struct Holder[o: ImmOrigin]:
    var p: Pointer[String, Self.o]

    def __init__(out self, ref[Self.o] s: String):
        self.p = Pointer(to=s)


def lent(p: Pointer[String, MutUntrackedOrigin], b: String) -> ref[b] String:
    return p[]


def still(p: Pointer[String, MutUnsafeAnyOrigin]) -> ref[ImmStaticOrigin] String:
    return p[]


def read_only(p: Pointer[String, MutUntrackedOrigin]) -> Pointer[String, ImmUntrackedOrigin]:
    return p


def anywhere(b: String) -> ref[ImmUnsafeAnyOrigin] String:
    return b


def show(s: StringSpan[ImmUnsafeAnyOrigin]):
    print("span", s)


def take(ref[ImmUnsafeAnyOrigin] s: String):
    print("taken", s)


def view(b: String) -> StringSpan[ImmUnsafeAnyOrigin]:
    return b


def main():
    var s = String("one")
    var t = String("two")
    var p = Pointer(to=s).unsafe_origin_cast[MutUntrackedOrigin]()
    var q = Pointer(to=s).unsafe_origin_cast[MutUnsafeAnyOrigin]()
    print(lent(p, t), still(q), read_only(p)[], anywhere(t))  # expect: one one one two
    show(t)
    # expect: span two
    show("literal")
    # expect: span literal
    take(t)
    # expect: taken two
    print(view(t))  # expect: two
    var h = Holder[ImmUnsafeAnyOrigin](t)
    print(h.p[])  # expect: two
    var v: StringSpan[ImmUnsafeAnyOrigin] = t
    print(v)  # expect: two
    v = "three"
    print(v)  # expect: three
    var l = [1, 2, 3]
    var w: Span[Int, ImmUnsafeAnyOrigin] = l
    print(len(w), w[1])  # expect: 3 2
    print(s, t, len(l))  # expect: one two 3
