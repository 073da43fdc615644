# Origins inside of types: lists, optionals, tuples and structs of pointers and views.
@fieldwise_init
struct View[o: ImmOrigin](Copyable):
    var p: Pointer[Int, Self.o]

    def set(mut self, p: Pointer[Int, Self.o]):
        self.p = p


@fieldwise_init
struct Two[a: ImmOrigin, b: ImmOrigin](Copyable):
    var x: Pointer[Int, Self.a]
    var y: Pointer[Int, Self.b]


def flip[a: ImmOrigin, b: ImmOrigin](t: Two[a, b]) -> Two[b, a]:
    return Two(t.y, t.x)


def read[o: ImmOrigin](p: Pointer[Int, o]) -> Int:
    return p[]


def same[o: ImmOrigin](a: Span[Int, o], b: Span[Int, o]) -> Int:
    return len(a) + len(b)


def total[o: ImmOrigin](xs: List[Pointer[Int, o]]) -> Int:
    var sum = 0
    for p in xs:
        sum += p[]
    return sum


def parts(x: Int, y: Int):
    var l = [Pointer(to=x), Pointer(to=y)]
    print(l[0][], l[1][])


@fieldwise_init
struct Pair:
    var a: Int
    var b: Int


def arms(c: Bool):
    # one arm makes the whole, the other its fields
    var p: Pair
    if c:
        p = Pair(1, 2)
    else:
        p.a = 3
        p.b = 4
    print(p.a, p.b)


# What may be written is what the view leads to, not the argument that is one.
def first(s: Span[Int, _]) -> ref[s.origin] Int:
    return s[0]


def seen(s: Span[mut=False, Int, _]) -> Int:
    return s[0]


def change[o: MutOrigin](p: Pointer[Int, o]):
    p[] += 10


struct Holder[m: Bool, //, o: Origin[mut=m]]:
    var p: Pointer[List[Int], Self.o]

    def __init__(out self, ref[Self.o] l: List[Int]):
        self.p = Pointer(to=l)

    def get(self, i: Int) -> ref[self.p[][0]] Int:
        return self.p[][i]


def writing():
    var nums: List[Int] = [1, 2]
    first(Span(nums)) = 5
    var holder = Holder(nums)
    holder.get(1) += 6
    print(seen(Span(nums)))  # expect: 5
    print(nums[0], nums[1])  # expect: 5 8
    change(Pointer(to=nums[0]))
    print(nums[0])  # expect: 15
    var a = 1
    var b = 2
    var p = Pointer(to=a if b > 3 else b)
    p[] = 9
    print(a, b)  # expect: 1 9


def main():
    writing()
    var i = 1
    var j = 2
    var t = Two(Pointer(to=i), Pointer(to=j))
    var u = flip(t)
    t.x = u.y
    t.y = u.x
    print(t.x[], t.y[])  # expect: 1 2
    var v = View[origin_of(i)](Pointer(to=i))
    v.set(t.x)
    print(read[origin_of(i)](v.p))  # expect: 1
    var l = List[Pointer[Int, ImmOrigin(origin_of(i))]]()
    l.append(Pointer(to=i))
    l.append(l[0])
    print(total(l))  # expect: 2
    var o = Optional(Pointer(to=i))
    print(o.value()[])  # expect: 1
    o = Pointer(to=i)
    print(o.value()[])  # expect: 1
    var tuple = (Pointer(to=i), Pointer(to=j))
    tuple[0] = Pointer(to=i)
    print(tuple[0][] + tuple[1][])  # expect: 3
    var p: Pointer[Int, origin_of(i, j)] = Pointer(to=i if i > j else j)
    print(p[])  # expect: 2
    parts(i, j)  # expect: 1 2
    var nums: List[Int] = [1, 2, 3]
    print(same(Span(nums), Span(nums)[0:1]))  # expect: 4
    var text = String("a,b")
    var pieces = text.split(",")
    pieces.append(text.strip())
    print(len(pieces), pieces[2])  # expect: 3 a,b
    var names: List[StaticString] = ["x", "y"]
    var name: StringSlice[ImmStaticOrigin] = "z"
    names.append(name)
    print(names[2])  # expect: z
    arms(True)  # expect: 1 2
    arms(False)  # expect: 3 4
