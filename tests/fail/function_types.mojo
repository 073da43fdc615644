# What can be called how: structs say it, functions with parameters have no pointers.
struct Silent:
    def __init__(out self):
        pass

    def __call__(self, x: Int) -> Int:
        return x


struct Wrong(def(Int) -> Int):  # error: 'Wrong' does not implement all requirements
    def __init__(out self):
        pass

    def __call__(self, x: String) -> Int:
        return 1


struct Twice(def(Int) -> Int, def(String) -> String):  # error: names two function types
    def __init__(out self):
        pass

    def __call__(self, x: Int) -> Int:
        return x

    def __call__(self, x: String) -> String:
        return x


def one[F: def(Int) -> Int](f: F):
    pass


def all[F: def[T: Writable](T) -> None](f: F):
    f(1)


def generic(f: def[T: Writable](T) thin -> None):  # error: a function with parameters has no value
    pass


def changes(mut x: Int) -> Int:
    return x


def copies[T: Copyable](x: T):
    pass


def plain(x: Int):
    pass


def same[T: ImplicitlyCopyable](x: T) -> T:
    return x


def pick(x: Int) -> Int:
    return x


def pick(x: String) -> Int:
    return 2


def number[f: def[n: Int](Int) thin -> Int]():
    pass


def text[n: Int](x: Int) -> String:
    return ""


def main():
    one(Silent())  # error: argument type 'Silent' does not conform to trait 'def(Int) -> Int'
    one(changes)  # error: does not conform to trait
    all(copies)  # error: does not conform to trait
    all(plain)  # error: does not conform to trait
    one(same)  # error: does not conform to trait
    one(pick)  # error: 'one'
    number[text]()  # error: cannot implicitly convert
