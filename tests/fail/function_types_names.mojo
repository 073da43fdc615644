# A call of a function value knows the names and defaults of its type, and no others. What is in a
# display has one type.


def scaled(y: Int, z: Int = 3) -> Int:
    return y * 10 + z


def one(a: Int) -> Int:
    return a


def two(b: Int) -> Int:
    return b


def main():
    var h: def(a: Int, b: Int) thin -> Int = scaled
    print(h(a=1, y=2))  # error: its type has no argument named 'y' here
    print(h(1))  # error: missing required argument: 'b'
    print(h(1, a=2))  # error: its type has no argument named 'a' here
    var p: def(Int) thin -> Int = one
    print(p(a=2))  # error: its type has no names for arguments
    var m: def(a: Int, /) thin -> Int = one
    print(m(a=2))  # error: its type has no names for arguments
    var l = [one, two]  # error: 'one' and 'two' are two types
    print(h(1, 2))
