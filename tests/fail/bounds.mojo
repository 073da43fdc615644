# What a bound does not promise is an error in the body, whether anybody calls it or not, and once.
def biggest[T: Copyable & Deinitable](xs: List[T]) -> Int:
    var best = 0
    for i in range(1, len(xs)):
        if xs[i] > xs[best]:  # error: 'T' does not implement the '__gt__' method; its bound 'Copyable & Deinitable'
            best = i
    return best


def attribute[T: AnyType](x: T) -> Int:
    return x.foo()  # error: 'T' has no attribute 'foo'; its bound 'AnyType' does not promise it


def member[T: AnyType](x: T) -> Int:
    return T.size  # error: 'T' has no attribute 'size'; its bound 'AnyType' does not promise it


def copied[T: Movable](x: T) -> T:
    return x  # error: value of type 'T' cannot be implicitly copied


def moved[T: AnyType](var x: T) -> T:
    return x^  # error: '^' would move a value of type 'T', which does not promise 'Movable'


def kept[T: AnyType](var x: T):
    var y = x^  # error: '^' would move a value of type 'T', which does not promise 'Movable'
    _ = y^


def printed[T: Movable](x: T):
    print(x)  # error: argument type 'T' does not conform


def nameless(x: Some[Writable]) -> Int:
    return len(x)  # error: no matching function in call to 'len'


def converted[T: Copyable](x: T) -> Int:
    return x  # error: cannot implicitly convert 'T' value to 'Int'


def other[T: Movable, U: Movable](var x: T) -> U:
    return x^  # error: cannot implicitly convert 'T' value to 'U'


def compared[T: Equatable](x: T, y: T) -> Bool:
    return x == y and x != 3  # error: cannot be converted from 'IntLiteral[3]' to 'T'


def written(ref x: Int):
    x = 5  # error: expression must be mutable in assignment


def sized[n: Int](x: Array[Int, n]) -> Int:
    var s = 0
    for i in range(n):
        s += x[i]
    return String(s)  # error: cannot implicitly convert 'String' value to 'Int'


def unknown[T: AnyType](x: T) -> Int:
    return nobody(x)  # error: use of unknown declaration 'nobody'


def arms[n: Int](x: Int) -> Int:
    comptime if n > 3:
        return x.foo()  # error: 'Int' value has no attribute 'foo'
    else:
        return x


def packs[*Ts: Writable](*args: *Ts):
    comptime for i in range(args.__len__()):
        args[i].foo()  # error: 'Ts' has no attribute 'foo'; its bound 'Writable' does not promise it


def facts[T: AnyType](x: T):
    comptime if conforms_to(T, Writable):
        print(x)
    else:
        print(x)  # error: argument type 'T' does not conform


def nested[T: AnyType](x: T):
    def inner(k: Int) -> Int:
        return k.foo()  # error: 'Int' value has no attribute 'foo'

    print(inner(2))


def need[T: Movable]():
    pass


def explicit[T: AnyType]():
    need[T]()  # error: argument type 'T' does not conform to trait 'Movable'


def main():
    print(biggest[Int]([1, 5, 3]))
