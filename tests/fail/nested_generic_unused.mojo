# Bodies of nested functions with parameters are looked at where they stand, called or not.
def f[T: Writable](x: T):
    var k = 3

    def g[U: Writable](u: U) -> Int:
        print(x, u)  # error: 'x' is a variable of the function around this one: a capture list has to say how it is used
        return u  # error: cannot implicitly convert 'U' value to 'Int'

    def h[U: Writable](u: U) {imm k} -> Int:
        print(k, u)
        return u.nope()  # error: 'U' has no attribute 'nope'

    def again[n: Int](u: T) {imm k} -> Int:
        print(k, u, late)  # error: use of unknown declaration 'late'
        return again[n - 1](u)  # error: nested function 'again' cannot call itself

    comptime late = 3


def good[n: Int](u: Int) -> Int:
    return n + u


def outer():
    def unused[n: Int]() -> Int:
        return nope  # error: use of unknown declaration 'nope'

    def good[n: Int](u: Int) -> Int:
        return good[n - 1](u)  # error: nested function 'good' cannot call itself

    def fine[n: Int, T: Copyable & Deinitable](u: T) -> T:
        comptime if n == 0:
            return u.copy()
        else:
            return [u.copy()][0].copy()

    comptime later = 3


def main():
    f(2)
