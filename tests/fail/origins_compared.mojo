# What a pointer or view leads into is compared wherever its type is written or found.
@fieldwise_init
struct View[o: ImmOrigin](Copyable):
    var p: Pointer[Int, Self.o]

    def set(mut self, p: Pointer[Int, Self.o]):
        self.p = p


@fieldwise_init
struct Two[a: MutOrigin, b: MutOrigin]:
    var p: Pointer[Int, Self.a]
    var q: Pointer[Int, Self.b]


def read[o: ImmOrigin](p: Pointer[Int, o]) -> Int:
    return p[]


def any_of[m: Bool, //, o: Origin[mut=m]](p: Pointer[Int, o]) -> Int:
    return p[]


def pick(a: StringSlice, b: type_of(a)) -> Int:
    return len(a.as_bytes()) + len(b.as_bytes())


def untracked(p: Pointer[Int, ImmUnsafeAnyOrigin]) -> Int:
    return p[]


def family(p: Pointer[Int, UnsafeAnyOrigin[mut=False]]) -> Int:
    return p[]


def static(s: StaticString):
    print(s)


def find(ref l: List[Int], v: Int) raises -> ref[l[0]] Int:
    for ref x in l:
        if x == v:
            return x  # error: leads into 'l', but the signature says 'l["element"]'
    raise Error("no")


def change[o: MutOrigin](p: Pointer[Int, o]):
    p[] = 3


def fill(s: Span[mut=True, Int, _]):
    s[0] = 3


def only_read(x: Int, l: List[Int]):
    change(Pointer(to=x))  # error: invalid call to 'change': value passed to 'p' cannot be converted
    fill(Span(l))  # error: invalid call to 'fill': value passed to 's' cannot be converted


def main() raises:
    var x = 1
    var y = 2
    var p: Pointer[Int, origin_of(x)] = Pointer(to=y)  # error: this leads into 'y', but the variable it is given to leads into 'x'
    var both: Pointer[Int, origin_of(x, y)] = Pointer(to=x)  # error: leads into 'x', but the variable it is given to leads into 'x, y'
    var l = [Pointer(to=x), Pointer(to=y)]  # error: two parts of this value lead to the same place
    var k: List[Pointer[Int, origin_of(x)]] = [Pointer(to=x), Pointer(to=y)]  # error: argument 'values' leads into 'y', where 'x' is asked for
    print(read[origin_of(x)](Pointer(to=x)))
    print(read[origin_of(x)](Pointer(to=y)))  # error: argument 'p' leads into 'y', where 'x' is asked for
    print(any_of[origin_of(x)](Pointer(to=y)))  # error: argument 'p' leads into 'y'
    var m = List[Pointer[Int, origin_of(x)]]()
    m.append(Pointer(to=x))
    m.append(Pointer(to=y))  # error: argument 'value' leads into 'y', where 'x' is asked for
    m[0] = Pointer(to=y)  # error: this leads into 'y', but the variable it is given to leads into 'x'
    var v = View(Pointer(to=x))
    v.set(Pointer(to=x))
    v.set(Pointer(to=y))  # error: argument 'p' leads into 'y', where 'x' is asked for
    v.p = Pointer(to=y)  # error: this leads into 'y'
    var w = View[origin_of(x)](Pointer(to=y))  # error: argument 'p' leads into 'y', where 'x' is asked for
    var o = Optional(Pointer(to=x))
    o = Pointer(to=y)  # error: this leads into 'y'
    var t = (Pointer(to=x), Pointer(to=y))
    t[0] = Pointer(to=x)
    t[1] = Pointer(to=x)  # error: this leads into 'x', but the variable it is given to leads into 'y'
    var px = Pointer(to=x)
    var z = Two(px, px)  # error: two parts of this value lead to the same place
    var a = String("abc")
    var b = String("abcd")
    print(pick(a[byte=0:2], a[byte=0:1]))
    print(pick(a[byte=0:2], b[byte=0:1]))  # error: argument 'b' leads into 'b
    var d = Dict[String, StringSlice[origin_of(a)]]()
    d["b"] = b[byte=0:2]  # error: leads into 'b
    var pieces = a.split("b")
    pieces.append(a[byte=0:1])
    pieces.append(b[byte=0:1])  # error: leads into 'b
    print(untracked(Pointer(to=x)))  # error: argument 'p' leads into 'x', where 'ImmUnsafeAnyOrigin' is asked for
    print(family(Pointer(to=x)))  # error: argument 'p' leads into 'x', where 'ImmUnsafeAnyOrigin' is asked for
    static("literal")
    var n = a
    n = "new"
