# Moves and ends are checked in generic bodies that nobody calls.
def use[T: AnyType](t: T):
    pass


def swap_two[T: AnyType](mut a: T, mut b: T):
    pass


def not_put_back[T: Movable & Deinitable](mut t: T):  # error: 't' is uninitialized at the implicit return
    var u = t^
    use(u)


def half_put_back[T: Copyable & Deinitable](mut t: T, o: T, c: Bool):  # error: 't' is uninitialized at the implicit return
    var u = t^
    use(u)
    if c:
        t = o.copy()


def moved_before[T: Movable & Deinitable](var t: T):
    var u = t^
    use(u)
    use(t)  # error: use of uninitialized value 't'


def moved_in_round[T: Movable & Deinitable](var t: T, c: Bool):
    while c:
        var u = t^  # error: use of uninitialized value 't'
        use(u)


def never_set[T: Movable & Deinitable & Defaultable]() -> T:
    var t: T
    use(t)  # error: use of uninitialized value 't'
    t = T()
    return t^


def no_result[T: Movable & Deinitable & Defaultable](c: Bool, out t: T):  # error: 't' is uninitialized at the implicit return
    if c:
        t = T()


def in_handler[T: Movable & Deinitable](var t: T, c: Bool) raises:
    try:
        if c:
            var u = t^
            use(u)
            raise "a"
    except:
        use(t)  # error: use of uninitialized value 't'


# Said once for a variable.
def once[T: Movable & Deinitable](var t: T, c: Bool) -> T:
    if c:
        var u = t^
        use(u)
    if c:
        var u = t^  # error: use of uninitialized value 't'
        use(u)
    return t^


# `comptime if` and `comptime for` are as other branches and loops where their arguments are not
# known.
def one_arm[n: Int](var t: String):
    comptime if n > 3:
        var u = t^
        use(u)
    else:
        use(t)
    comptime if n <= 3:
        use(t)  # error: use of uninitialized value 't'


def rounds[n: Int](var t: String):
    comptime for _ in range(n):
        var u = t^  # error: use of uninitialized value 't'
        use(u)


def maybe_no_round[n: Int]() -> Int:
    var k: Int
    comptime for i in range(n):
        k = i
    return k  # error: use of uninitialized value 'k'


def one_place[T: Copyable & Deinitable](mut x: T, y: T):
    use(y)


struct Box[T: Movable & Deinitable](Movable):
    var x: Self.T
    var n: Int

    def __init__(out self, var x: Self.T):  # error: 'self.n' is uninitialized
        self.x = x^

    def take(mut self) -> Self.T:
        return self.x^  # error: 'self.x' is uninitialized at return

    def part(var self) -> Self.T:  # error: cannot end as a whole
        return self.x^


trait Maker(Deinitable, Movable):
    comptime Out: Movable & Deinitable

    def make(self) -> Self.Out:
        ...

    def twice(var self) -> Self.Out:
        var a = self^
        use(a)
        return self.make()  # error: use of uninitialized value 'self'


# Values nobody may end, on some way through the function.
def given_on_one_way[T: Movable](var t: T, c: Bool) -> T:
    if c:  # error: 't' abandoned
        return t^
    while True:
        pass


def lost_by_raise[T: Movable](var t: T, c: Bool) raises -> T:
    if c:  # error: 't' abandoned
        raise Error("no")
    return t^


def out_of_iterator[I: Iterator](mut i: I) raises:
    var x = i.__next__()  # error: 'x' abandoned


struct Holder[T: Movable](Deinitable where conforms_to(T, Deinitable), Movable):
    var x: Self.T

    def __init__(out self, var x: Self.T):
        self.x = x^


def holds[T: Movable](var b: Holder[T]):  # error: 'b' abandoned
    pass


def main():
    print(1)
