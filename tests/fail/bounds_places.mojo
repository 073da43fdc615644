# Where generic bodies stand: extensions, enums, generic methods of plain structs, overloads, names
# in signatures.
__extension List:
    def wrong(self) -> Int:
        return self.foo()  # error: 'List[T]' value has no attribute 'foo'


struct Plain:
    var x: Int

    def generic[n: Int](self) -> String:
        return self.x + n  # error: cannot implicitly convert 'Int' value to 'String'


__extension Plain:
    def wrong(self) -> Int:
        return self.y  # error: 'Plain' value has no attribute 'y'


__enum Maybe[T: Copyable & Deinitable](Copyable):
    case none
    case some(Self.T)

    def get(self, d: Self.T) -> Self.T:
        match self:
            case .some(x):
                return x.copy()
            case .none:
                return d.copy()

    def wrong(self) -> Int:
        return self.foo()  # error: 'Maybe[T]' value has no attribute 'foo'


def over(x: Int) -> Int:
    return x


def over[T: Writable](x: T) -> String:
    return String(x)


def chosen[T: Writable](x: T) -> Int:
    return over(x)  # error: cannot implicitly convert 'String' value to 'Int'


def none[T: Movable](x: T):
    over(x)  # error: no matching function in call to 'over'


def bound[T: Foo](x: T):  # error: use of unknown declaration 'Foo'
    pass


def argument[T: Copyable](x: Bar):  # error: use of unknown declaration 'Bar'
    pass


def count[T: Copyable](x: T) -> Int:
    return over(x, x)  # error: no matching function in call to 'over'


def raised[T: Copyable](x: T):
    raise Error("x")  # error: 'raise' requires a context that may raise


def twice[T: Copyable](x: T):
    var y = 1
    var y = 2  # error: invalid redefinition of 'y'


def truth[T: Copyable](x: T):
    if x:  # error: 'T' does not implement the '__bool__' method
        pass


def each[T: Copyable](x: T):
    for e in x:  # error: 'T' does not implement the '__iter__' method
        pass


def item[T: Copyable](x: T):
    print(x[0])  # error: 'T' does not implement the '__getitem__' method


def called[T: Copyable](x: T):
    x(3)  # error: 'T' does not implement the '__call__' method


def negated[T: Copyable](x: T):
    _ = -x  # error: 'T' does not implement the '__neg__' method


def contained[T: Copyable](x: T):
    _ = 3 in x  # error: 'T' does not implement the '__contains__' method


def added[T: Copyable](mut x: T, y: T):
    x += y  # error: 'T' does not implement the '__add__' method


def entered[T: Copyable](x: T):
    with x:  # error: 'T' does not implement the '__enter__' method
        pass


def main():
    print(1)
