# Taking a tuple apart copies its parts, even of one that nobody else has.


@fieldwise_init
struct N(Movable):
    var k: Int


def f() -> Tuple[Int, N]:
    return (1, N(2))


def g() -> Tuple[Int, List[Int]]:
    return (1, [2])


def declared():
    var x, y = f()  # error: value of type 'N' cannot be implicitly copied
    print(x)


def assigned():
    var x: Int
    var y: List[Int]
    x, y = g()  # error: value of type 'List[Int]' cannot be implicitly copied
    print(x)


def swapped():
    var x = N(1)
    var y = N(2)
    x, y = y^, x^  # error: value of type 'N' cannot be implicitly copied
    print(x.k, y.k)


def main():
    for var x, y in [(1, N(2))]:  # error: value of type 'N' cannot be implicitly copied
        print(x)
    declared()
    assigned()
    swapped()
