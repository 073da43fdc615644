# A function that cannot raise where a pointer to one that may is asked for.
def inc(x: Int) -> Int:
    return x + 1


def strict(x: Int) raises -> Int:
    if x > 2:
        raise Error("too big: ", x)
    return x


def bump(mut x: Int):
    x += 1


def own(var s: String) -> String:
    return s + "!"


def run(f: def(Int) raises thin -> Int, x: Int) -> String:
    try:
        return String(f(x))
    except e:
        return String(e)


def main() raises:
    var f: def(Int) raises thin -> Int = strict
    print(run(f, 1), run(f, 5))  # expect: 1 too big: 5
    f = inc
    print(run(f, 5), run(inc, 1), run(strict, 3))  # expect: 6 2 too big: 3
    var g: def(mut Int) raises thin = bump
    var n = 1
    g(n)
    g(n)
    print(n)  # expect: 3
    var h: def(var String) raises thin -> String = own
    print(h("a"))  # expect: a!
    var all: List[def(Int) raises thin -> Int] = [inc, strict]
    print(all[0](9), all[1](2))  # expect: 10 2
