# Function types with variadic arguments and packs: as parameters, arguments, variables, traits.
def total(*xs: Int) -> Int:
    var s = 0
    for x in xs:
        s += x
    return s


def at_compile_time[f: def(*xs: Int) thin -> Int]() -> Int:
    return f(1, 2, 3)


def at_run_time(f: def(*xs: Int) thin -> Int, *more: Int) -> Int:
    return f(1, 2, 3) + f(*more)


def add(a: Int, b: Int) -> Int:
    return a + b


def text(a: Int, b: String) -> String:
    return String(a) + b


def apply[*Ts: Copyable](f: def(*args: *Ts) thin -> Int, *args: *Ts) -> Int:
    return f(*args)


def written[*Ts: Writable](f: def(*args: *Ts) thin -> String, *args: *Ts) -> String:
    return f(*args)


def show[*Ts: Writable](*xs: *Ts):
    print(*xs, sep="/")


def generic_parameter[f: def[*Ts: Writable](*xs: *Ts) thin -> None]():
    f(1, "a")
    f()


def generic_trait[F: def[*Ts: Writable](*xs: *Ts) -> None](f: F):
    f(1, 2.5)


def main():
    print(at_compile_time[total](), at_run_time(total, 4, 5))  # expect: 6 15
    var g: def(*xs: Int) thin -> Int = total
    print(g(4, 5), g())  # expect: 9 0
    print(apply(add, 1, 2), written(text, 3, String("z")))  # expect: 3 3z
    generic_parameter[show]()
    # expect: 1/a
    # expect:
    generic_trait(show)  # expect: 1/2.5
