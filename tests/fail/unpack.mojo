# What `*` before an argument can hand on, and to what.
def two(a: Int, b: Int) -> Int:
    return a + b


def numbers(*xs: Int) -> Int:
    return len(xs)


def change(mut *xs: Int):
    xs[0] = 9


def own(var *xs: Int) -> Int:
    return len(xs)


def any[*Ts: Writable](*xs: *Ts):
    print(*xs)


def fixed[*Ts: Writable](*args: *Ts) -> Int:
    return two(*args)  # error: only a variadic argument takes it


def a_pack[*Ts: Writable](*args: *Ts) -> Int:
    return numbers(*args)  # error: cannot be unpacked


def a_list(*args: Int):
    any(*args)  # error: cannot be unpacked


def a_tuple():
    var t = (1, 2)
    any(*t)  # error: cannot be unpacked


def read_only(*xs: Int):
    change(*xs)  # error: same convention


def to_read(mut *xs: Int) -> Int:
    return numbers(*xs)  # error: same convention


def owned_to_read(var *xs: Int) -> Int:
    return numbers(*xs)  # error: same convention


def owned_twice(var *xs: Int) -> Int:
    return own(*xs)  # error: hand them on with


def owned_pack[*Ts: Writable & Movable & Deinitable](var *xs: *Ts):
    any(*xs)  # error: same convention


def main():
    pass
