# Origins that are no variable's: what leads there may be lent for any origin, and what is asked for
# as `UnsafeAny` may lead anywhere. Of pointers and views the origin is a part of the type.
struct Box:
    var v: String

    def __init__(out self):
        self.v = "x"


struct Holder[o: ImmOrigin]:
    var p: Pointer[String, Self.o]

    def __init__(out self, ref[Self.o] s: String):
        self.p = Pointer(to=s)


def f1() -> ref[ImmStaticOrigin] String:
    var b = Box()
    return b.get()  # error: 'Box' value has no attribute 'get'


def f2() -> ref[ImmStaticOrigin] String:
    var b = Box()
    return b.v  # error: a reference to 'b' cannot be returned: it ends with this function


def f3(b: Box) -> ref[ImmStaticOrigin] String:
    return b.v  # error: what is returned leads into 'b.v', but the signature says 'ImmStaticOrigin'


def f4(b: Box) -> ref[MutUnsafeAnyOrigin] String:
    return b.v  # error: what is returned leads into 'b.v', but the signature says 'MutUnsafeAnyOrigin'


def f5(ref b: Box) -> ref[MutUntrackedOrigin] String:
    return b.v  # error: what is returned leads into 'b.v', but the signature says 'MutUntrackedOrigin'


def f6(b: Box) -> Pointer[String, ImmStaticOrigin]:
    return Pointer(to=b.v)  # error: what is returned leads into 'b.v', but the signature says 'ImmStaticOrigin'


def f7(b: Box) -> Pointer[String, ImmUnsafeAnyOrigin]:
    return Pointer(to=b.v)  # error: what is returned leads into 'b.v', but the signature says 'ImmUnsafeAnyOrigin'


def f8(mut b: Box) -> Pointer[String, MutUnsafeAnyOrigin]:
    return Pointer(to=b.v)  # error: what is returned leads into 'b.v', but the signature says 'MutUnsafeAnyOrigin'


def f9(mut b: Box) -> Pointer[String, ImmUntrackedOrigin]:
    return Pointer(to=b.v)  # error: what is returned leads into 'b.v', but the signature says 'ImmUntrackedOrigin'


def f10(mut b: Box) -> StringSpan[ImmStaticOrigin]:
    return StringSpan(b.v)  # error: what is returned leads into 'b.v', but the signature says 'ImmStaticOrigin'


def f11(mut b: Box) -> StaticString:
    return b.v  # error: what is returned leads into 'b.v', but the signature says 'ImmStaticOrigin'


def f12[o: Origin](b: Box) -> ref[o] String:
    return b.v  # error: what is returned leads into 'b.v', but the signature says 'o'


def f13[o: ImmOrigin](ref[o] b: Box) -> ref[o] String:
    return b.v  # error: what is returned leads into 'o.v', but the signature says 'o'


def f14[o: ImmOrigin](ref[o] b: Box) -> ref[b.v] String:
    return b.v


def f15[o: ImmOrigin](ref[o] b: Box) -> Pointer[String, o]:
    return Pointer(to=b.v)  # error: what is returned leads into 'o.v', but the signature says 'o'


def f16(a: List[String]) -> Span[String, ImmStaticOrigin]:
    return Span(a)  # error: what is returned leads into 'a', but the signature says 'ImmStaticOrigin'


def f17(a: List[String]) -> Span[String, origin_of(a)]:
    return Span(a)


def f18(a: List[String]) -> ref[a] String:
    return a[0]  # error: what is returned leads into 'a["element"]', but the signature says 'a'


def f19(a: List[String]) -> ref[a[0]] String:
    return a[0]


def f20(b: Box) -> ref[ImmUnsafeAnyOrigin] String:
    return b.v


def f21(mut b: Box) -> ref[ImmUnsafeAnyOrigin] String:
    return b.v


def f22(mut b: Box) -> ref[MutUnsafeAnyOrigin] String:
    return b.v


def f23(mut b: Box) -> ref[MutUntrackedOrigin] String:
    return b.v  # error: what is returned leads into 'b.v', but the signature says 'MutUntrackedOrigin'


def f24(mut b: Box) -> ref[ImmUntrackedOrigin] String:
    return b.v  # error: what is returned leads into 'b.v', but the signature says 'ImmUntrackedOrigin'


def f25(p: Pointer[String, MutUntrackedOrigin]) -> ref[ImmUntrackedOrigin] String:
    return p[]


def f26(p: Pointer[String, MutUntrackedOrigin]) -> ref[ImmStaticOrigin] String:
    return p[]


def f27(p: Pointer[String, MutUnsafeAnyOrigin]) -> ref[ImmStaticOrigin] String:
    return p[]


def f28(p: Pointer[String, MutUnsafeAnyOrigin]) -> ref[ImmUntrackedOrigin] String:
    return p[]


def f29(p: Pointer[String, ImmStaticOrigin]) -> ref[ImmUntrackedOrigin] String:
    return p[]  # error: what is returned leads into 'ImmStaticOrigin', but the signature says 'ImmUntrackedOrigin'


def f30(p: Pointer[String, ImmStaticOrigin]) -> ref[ImmUnsafeAnyOrigin] String:
    return p[]


def f31(p: Pointer[String, MutUnsafeAnyOrigin]) -> ref[MutUnsafeAnyOrigin] String:
    return p[]


def f32(p: Pointer[String, MutUntrackedOrigin], b: Box) -> ref[b] String:
    return p[]


def f33(p: Pointer[String, ImmStaticOrigin], b: Box) -> ref[b] String:
    return p[]  # error: what is returned leads into 'ImmStaticOrigin', but the signature says 'b'


def f34(p: Pointer[String, MutUnsafeAnyOrigin], b: Box) -> ref[b] String:
    return p[]


def f35(p: Pointer[String, ImmUnsafeAnyOrigin], b: Box) -> ref[p.origin] String:
    return b.v


def f36(p: Pointer[String, ImmUnsafeAnyOrigin], b: Box) -> ref[b] String:
    return b.v  # error: what is returned leads into 'b.v', but the signature says 'b'


def f37(p: Pointer[String, UntrackedOrigin[mut=True]], b: Box) -> ref[UntrackedOrigin[mut=False]] String:
    return p[]


def f38(p: Pointer[String, UntrackedOrigin[mut=True]], b: Box) -> ref[UntrackedOrigin[mut=False]] String:
    return b.v  # error: what is returned leads into 'b.v', but the signature says 'ImmUntrackedOrigin'


def f39(p: Pointer[String, UntrackedOrigin[mut=True]], b: Box) -> ref[UntrackedOrigin[mut=False], b] String:
    return b.v  # error: what is returned leads into 'b.v', but the signature says 'ImmUntrackedOrigin, b'


def f40(p: Pointer[String, UntrackedOrigin[mut=True]], b: Box) -> ref[origin_of(b)] String:
    return b.v  # error: what is returned leads into 'b.v', but the signature says 'b'


def f41(mut b: Box, mut c: Box) -> ref[origin_of(b.v)] String:
    return c.v  # error: what is returned leads into 'c.v', but the signature says 'b.v'


def f42(mut b: Box, mut c: Box) -> ref[c.v] String:
    ref x = b.v
    return x  # error: what is returned leads into 'b.v', but the signature says 'c.v'


def f43(mut b: Box, mut c: Box) -> ref[c] Box:
    ref x = c
    return x


def f44(mut b: Box, mut c: Box) -> ref[c] Box:
    var p = Pointer(to=b)
    return p[]  # error: what is returned leads into 'b', but the signature says 'c'


def f45(mut b: Box, mut c: Box) -> ref[c] Box:
    var p = Pointer(to=c)
    return p[]


def f46(mut b: Box, c: Box) -> ref[b, c] Box:
    var p = Pointer(to=c)
    return p[]


def f47(mut b: List[Box], c: Box) -> ref[b] Box:
    for ref x in b:
        return x
    return c  # error: what is returned leads into 'c', but the signature says 'b'


def f48[m: Bool, //, o: Origin[mut=m]](ref[o] b: List[Box]) -> ref[o] Box:
    return b[0]  # error: what is returned leads into 'o["element"]', but the signature says 'o'


def f49(p: Pointer[String, MutUntrackedOrigin]) -> Pointer[String, ImmUntrackedOrigin]:
    return p


def f50(p: Pointer[String, MutUntrackedOrigin]) -> Pointer[String, ImmStaticOrigin]:
    return p  # error: what is returned leads into 'MutUntrackedOrigin', but the signature says 'ImmStaticOrigin'


def f51(p: Pointer[String, MutUnsafeAnyOrigin]) -> Pointer[String, ImmStaticOrigin]:
    return p  # error: what is returned leads into 'MutUnsafeAnyOrigin', but the signature says 'ImmStaticOrigin'


def f52(p: Pointer[String, MutUnsafeAnyOrigin]) -> Pointer[String, ImmUntrackedOrigin]:
    return p  # error: what is returned leads into 'MutUnsafeAnyOrigin', but the signature says 'ImmUntrackedOrigin'


def f53(p: Pointer[String, ImmStaticOrigin]) -> Pointer[String, ImmUntrackedOrigin]:
    return p  # error: what is returned leads into 'ImmStaticOrigin', but the signature says 'ImmUntrackedOrigin'


def f54(p: Pointer[String, ImmStaticOrigin]) -> Pointer[String, ImmUnsafeAnyOrigin]:
    return p  # error: what is returned leads into 'ImmStaticOrigin', but the signature says 'ImmUnsafeAnyOrigin'


def f55(p: Pointer[String, MutUntrackedOrigin]) -> Pointer[String, MutUnsafeAnyOrigin]:
    return p  # error: what is returned leads into 'MutUntrackedOrigin', but the signature says 'MutUnsafeAnyOrigin'


def f56(p: Pointer[String, MutUntrackedOrigin], b: Box) -> Pointer[String, origin_of(b)]:
    return p  # error: what is returned leads into 'MutUntrackedOrigin', but the signature says 'b'


def f57(p: Pointer[String, ImmStaticOrigin], b: Box) -> Pointer[String, origin_of(b)]:
    return p  # error: what is returned leads into 'ImmStaticOrigin', but the signature says 'b'


def f58(p: Pointer[String, MutUnsafeAnyOrigin], mut b: Box) -> Pointer[String, origin_of(b)]:
    return p  # error: what is returned leads into 'MutUnsafeAnyOrigin', but the signature says 'b'


def f59(p: Pointer[String, MutUntrackedOrigin], mut b: Box) -> Pointer[String, origin_of(b)]:
    return p  # error: what is returned leads into 'MutUntrackedOrigin', but the signature says 'b'


def f60(mut b: Box, c: Box) -> Pointer[String, origin_of(b.v, c.v)]:
    return Pointer(to=b.v)  # error: what is returned leads into 'b.v', but the signature says 'b.v, c.v'


def f61(b: Box, c: Box) -> Pointer[String, origin_of(b.v, c.v)]:
    return Pointer(to=b.v)  # error: what is returned leads into 'b.v', but the signature says 'b.v, c.v'


def f62(b: Box, c: Box):
    var p: Pointer[String, ImmUnsafeAnyOrigin] = Pointer(to=b.v)  # error: this leads into 'b.v', but the variable it is given to leads into 'ImmUnsafeAnyOrigin'
    print(p[])


def f63(b: Box, c: Box):
    var p: Pointer[String, ImmUntrackedOrigin] = Pointer(to=b.v)  # error: this leads into 'b.v', but the variable it is given to leads into 'ImmUntrackedOrigin'
    print(p[])


def f64(b: Box, c: Box):
    var p: Pointer[String, origin_of(b.v, c.v)] = Pointer(to=b.v)  # error: this leads into 'b.v', but the variable it is given to leads into 'b.v, c.v'
    p = Pointer(to=c.v)  # error: this leads into 'c.v', but the variable it is given to leads into 'b.v, c.v'
    print(p[])


def f65(b: Box, c: Box, k: Bool):
    var p = Pointer(to=b.v) if k else Pointer(to=c.v)
    print(p[])


def f66(b: List[String]) -> Span[String, ImmStaticOrigin]:
    return Span(b)  # error: what is returned leads into 'b', but the signature says 'ImmStaticOrigin'


def f67(b: List[String]) -> StringSpan[origin_of(b)]:
    return StringSpan(b[0])  # error: what is returned leads into 'b["element"]', but the signature says 'b'


def f68(b: String) -> StringSpan[origin_of(b)]:
    return StringSpan(b)


def f69(b: String) -> StringSpan[origin_of(b)]:
    return b


def f70(mut b: String) -> StringSpan[origin_of(b)]:
    return b


def f71(b: String, c: String) -> StringSpan[origin_of(b)]:
    return c  # error: what is returned leads into 'c', but the signature says 'b'


def f72(b: String, c: String) -> StringSpan[ImmUnsafeAnyOrigin]:
    return c


def f73(b: List[Int], c: List[Int]) -> List[Pointer[Int, origin_of(b)]]:
    return [Pointer(to=c[0])]  # error: what is returned leads into 'c["element"]', but the signature says 'b'


def f74(b: List[Int], c: List[Int]) -> Optional[Pointer[Int, origin_of(b)]]:
    return Pointer(to=c[0])  # error: what is returned leads into 'c["element"]', but the signature says 'b'


def f75(b: List[Int], c: List[Int]) -> Tuple[Pointer[Int, origin_of(b)], Int]:
    return (Pointer(to=c[0]), 1)  # error: what is returned leads into 'c["element"]', but the signature says 'b'


def f76(b: Int):
    var p = Pointer(to=b)
    print(p[])


def f77(b: String) -> Pointer[String, ImmUnsafeAnyOrigin]:
    var p = Pointer(to=b).unsafe_origin_cast[ImmUnsafeAnyOrigin]()
    return p


def f78(b: String):
    var p: Pointer[String, ImmUnsafeAnyOrigin]
    p = Pointer(to=b)  # error: this leads into 'b', but the variable it is given to leads into 'ImmUnsafeAnyOrigin'
    print(p[])


def f79(b: String) -> Holder[origin_of(b)]:
    return Holder(b)


def f80(b: String) -> Holder[ImmUnsafeAnyOrigin]:
    return Holder(b)  # error: what is returned leads into 'b', but the signature says 'ImmUnsafeAnyOrigin'


def f81(b: String) -> Holder[ImmUnsafeAnyOrigin]:
    return Holder[ImmUnsafeAnyOrigin](b)


def f82(b: String) -> Holder[ImmStaticOrigin]:
    return Holder[ImmStaticOrigin](b)  # error: argument 's' leads into 'b', where 'ImmStaticOrigin' is asked for


def f83(b: String, c: String) -> Holder[origin_of(b)]:
    return Holder[origin_of(b)](c)  # error: argument 's' leads into 'c', where 'b' is asked for


def f84(b: String, c: String) -> Holder[origin_of(b, c)]:
    return Holder[origin_of(b, c)](c)


def take_any(ref[ImmUnsafeAnyOrigin] s: String):
    print(s)


def take_static(ref[ImmStaticOrigin] s: String):
    print(s)


def take_mut_any(ref[MutUnsafeAnyOrigin] s: String):
    s += "x"


def f85(b: String, mut c: String):
    take_any(b)
    take_any(c)
    take_static(b)  # error: argument 's' leads into 'b', where 'ImmStaticOrigin' is asked for


def f86(b: String, mut c: String):
    take_mut_any(c)
    take_mut_any(b)  # error: argument 's' leads into 'b', where 'MutUnsafeAnyOrigin' is asked for


def tp(p: Pointer[String, ImmUnsafeAnyOrigin]):
    print(p[])


def tps(p: Pointer[String, ImmStaticOrigin]):
    print(p[])


def f87(p: Pointer[String, MutUnsafeAnyOrigin], b: String):
    tp(p)
    tp(Pointer(to=b))  # error: argument 'p' leads into 'b', where 'ImmUnsafeAnyOrigin' is asked for


def f88(p: Pointer[String, MutUnsafeAnyOrigin], b: String):
    tps(p)  # error: argument 'p' leads into 'MutUnsafeAnyOrigin', where 'ImmStaticOrigin' is asked for


def ts(s: StringSpan[ImmUnsafeAnyOrigin]):
    print(s)


def tst(s: StaticString):
    print(s)


def f89(b: String):
    ts(b)
    ts("lit")
    tst("lit")


def f90(b: String):
    tst(b)  # error: argument 's' leads into 'b', where 'ImmStaticOrigin' is asked for


def f91(b: String):
    ts(StringSpan(b))  # error: argument 's' leads into 'b', where 'ImmUnsafeAnyOrigin' is asked for


def f92(b: String):
    var s: StringSpan[ImmUnsafeAnyOrigin] = b
    s = "x"
    var t: StringSpan[origin_of(b)] = b
    t = "x"  # error: this leads into 'ImmStaticOrigin', but the variable it is given to leads into 'b'
    print(s, t)


def f93(b: List[Int]):
    var s: Span[Int, ImmUnsafeAnyOrigin] = b
    var t: Span[Int, ImmStaticOrigin] = b  # error: this leads into 'b', but the variable it is given to leads into 'ImmStaticOrigin'
    print(len(s), len(t))


def main():
    pass
