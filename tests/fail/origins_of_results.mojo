# What is returned, given for an origin, or assigned leads where the signature or variable says.
@fieldwise_init
struct It[o: Origin](Copyable):
    var p: Pointer[Int, Self.o]

    def again(self) -> It[Self.o]:
        return It(self.p)

    def keep(mut self, p: Pointer[Int, Self.o]):
        self.p = p

    def take[q: Origin](mut self, p: Pointer[Int, q]):
        self.p = p  # error: this leads into 'q', but the variable it is given to leads into 'o'


struct Pair:
    var a: Int
    var b: Int
    var l: List[Int]

    def __init__(out self):
        self.a = 1
        self.b = 2
        self.l = [3]

    def same(ref self) -> ref[self.b] Int:
        return self.b

    def other(ref self) -> ref[self.a] Int:
        return self.b  # error: leads into 'self.b', but the signature says 'self.a'

    def whole(ref self) -> ref[self] Int:
        return self.b  # error: leads into 'self.b', but the signature says 'self'

    def element(ref self) -> ref[self.l] Int:
        return self.l[0]  # error: leads into 'self.l["element"]'

    def either(ref self, c: Bool) -> ref[self.a, self.b] Int:
        if c:
            return self.a
        return self.b

    def pointer(ref self) -> Pointer[Int, origin_of(self.a)]:
        return Pointer(to=self.a)

    def wrong(ref self) -> Pointer[Int, origin_of(self.a)]:
        return Pointer(to=self.b)  # error: leads into 'self.b', but the signature says 'self.a'

    def narrow(ref self) -> Pointer[Int, origin_of(self.a, self.b)]:
        return Pointer(to=self.a)  # error: leads into 'self.a', but the signature says 'self.a, self.b'


def text(a: String, b: String) -> StringSlice[origin_of(a)]:
    return StringSlice(b)  # error: leads into 'b', but the signature says 'a'


def fixed(a: String) -> StaticString:
    return StringSlice(a)  # error: leads into 'a', but the signature says 'ImmStaticOrigin'


def literal() -> StaticString:
    return "abc"


def through[o: Origin, q: Origin](p: Pointer[Int, o], r: Pointer[Int, q]) -> ref[o] Int:
    return r[]  # error: leads into 'q', but the signature says 'o'


def local(ref a: Int) -> ref[a] Int:
    var c = a
    var p = Pointer(to=c)
    return p[]  # error: leads into 'c', but the signature says 'a'


def rest[o: Origin](p: Span[Int, o]) -> Span[Int, o]:
    return p[1:]


def span(mut a: List[Int], mut b: List[Int]) -> Span[Int, origin_of(a)]:
    return Span(b)  # error: leads into 'b', but the signature says 'a'


def same[o: Origin](x: Pointer[Int, o], y: Pointer[Int, o]):
    pass


def slices(x: StringSlice, y: StringSlice[x.origin]) -> Int:
    return x.byte_length() + y.byte_length()


def anywhere(p: Pointer[Int, MutAnyOrigin]) -> Int:
    return p[]


def main():
    var x = 1
    var y = 2
    same(Pointer(to=x), Pointer(to=y))  # error: argument 'y' leads into 'y', where 'x' is asked for
    var a = String("a")
    var b = String("b")
    print(slices(StringSlice(a), StringSlice(a)))
    print(slices(StringSlice(a), StringSlice(b)))  # error: argument 'y' leads into 'b'
    print(anywhere(Pointer(to=x)))  # error: argument 'p' leads into 'x', where 'MutAnyOrigin'
    var p = Pointer(to=x)
    p = Pointer(to=x)
    p = Pointer(to=y)  # error: this leads into 'y', but the variable it is given to leads into 'x'
