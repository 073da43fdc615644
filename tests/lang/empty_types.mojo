# Types without fields take no room, and have values that end all the same.
@fieldwise_init
struct Nothing(Copyable, ImplicitlyCopyable):
    def say(self):
        print("nothing")


@fieldwise_init
struct Holder(Copyable):
    var a: Nothing
    var b: Nothing


@fieldwise_init
struct Loud(Movable):
    def __deinit__(deinit self):
        print("end")


@fieldwise_init
struct Keeper(Movable):
    var a: Loud


@fieldwise_init
struct Mixed(Movable):
    var a: Loud
    var n: Int


def look(n: Nothing):
    n.say()


def local():
    var l = Loud()
    print("local")
    _ = l^


def take(var l: Loud):
    print("took")


def main():
    var h = Holder(Nothing(), Nothing())
    h.a.say()
    # expect: nothing
    look(h.b)
    # expect: nothing
    h.a = Nothing()
    var c = h.copy()
    look(c.a)
    # expect: nothing
    var many: Array[Nothing, 3] = [Nothing(), Nothing(), Nothing()]
    many[1].say()
    # expect: nothing
    local()
    # expect: local
    # expect: end
    take(Loud())
    # expect: end
    # expect: took
    print("-")  # expect: -
    var k = Keeper(Loud())
    print("keeper")  # expect: keeper
    _ = k^
    # expect: end
    var m = Mixed(Loud(), 1)
    # expect: end
    print("mixed", m.n)  # expect: mixed 1
    m.a = Loud()
    print("set")  # expect: set
    _ = m^
    # expect: end
    var v = List[Loud]()
    v.append(Loud())
    v.append(Loud())
    print("list", len(v))  # expect: list 2
    _ = v^
    # expect: end
    # expect: end
    var a: Array[Loud, 2] = [Loud(), Loud()]
    print("array", len(a))  # expect: array 2
    _ = a^
    # expect: end
    # expect: end
    var t = (Loud(), 1)
    print("tuple", t[1])  # expect: tuple 1
    _ = t^
    # expect: end
    try:
        risky(Loud())
    except:
        print("caught")
    # expect: end
    # expect: caught
    var o = Optional(Loud())
    print("optional", Bool(o))  # expect: optional True
    _ = o^
    # expect: end


def risky(var l: Loud) raises:
    if fails():
        raise Error("no")
    _ = l^


@no_inline
def fails() raises -> Bool:
    raise Error("x")
