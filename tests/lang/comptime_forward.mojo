# A comptime declaration is looked at when its name is first needed, and its words mean what they
# mean there by then: what is declared later counts, in blocks around it too.
comptime k = 7
comptime VERSION = MAJOR + "." + MINOR
comptime MAJOR = "1"
comptime MINOR = "2"


def inner_counts():
    print(VERSION)  # expect: 1.2
    comptime a = k + 1
    comptime b = a + 1
    comptime k = 5
    print(a, k, b)  # expect: 6 5 7


def asked_before():
    comptime a = k + 1
    print(a, end=" ")
    comptime k = 5
    print(a, k)  # expect: 8 8 5


def typed():
    comptime a: T = k + 1
    comptime T = Int8
    comptime k = 127
    print(a)  # expect: -128
    comptime Row = SIMD[dt, w * 2]
    comptime dt = DType.float32
    comptime w = 2
    print(Row(4))  # expect: [4.0, 4.0, 4.0, 4.0]


def blocks():
    comptime b = k
    var seven = 7
    if seven == 7:
        comptime b = a + 10
        comptime a = 4
        comptime unused = late
        comptime k = "inner"
        print(a, b, k)  # expect: 4 14 inner
    comptime late = 1
    comptime k = 9
    print(b)  # expect: 9
    for i in range(2):
        comptime x = y
        comptime y = 20
        print(i + x)
    # expect: 20
    # expect: 21


def functions():
    comptime a = twice(2)
    comptime h = twice

    def twice(x: Int) -> Int:
        return x * 2

    print(a, h(4))  # expect: 4 8


def nested():
    comptime a = k + 1

    def inner(x: Int = k) -> Int:
        comptime b = c
        comptime c = k + 1
        return a + b * 100 + x * 10000

    comptime k = 5
    print(inner(), a)  # expect: 70808 8


def parametric():
    comptime f[n: Int] = n + m
    comptime m = 3
    print(f[2], end=" ")
    comptime g[n: Int] = n + k
    print(g[2], end=" ")
    comptime k = 100
    print(g[2], g[5])  # expect: 5 9 9 12


# What is nested knows what was declared before it, and not what comes later.
def stay(x: Int) -> Int:
    return x


def before_it():
    def f[n: Int](x: Int = k) -> Int:
        return stay(n) + k * 10 + x * 1000

    def stay(x: Int) -> Int:
        return 500

    comptime k = 5
    print(f[1](), stay(k))  # expect: 7071 500


def generic[n: Int]():
    comptime a = k + n
    comptime k = n * 5

    def inside[m: Int]() -> Int:
        comptime b = a + m + c
        comptime c = 1000
        return b

    print(a, k, inside[n * 100]())  # expect: 6 5 1106
    # expect: 12 10 1212


def is_written[T: AnyType]() -> Bool:
    comptime both = conforms_to(T, Writable) and flag
    comptime flag = True
    comptime if both:
        return True
    else:
        return False


struct Members[n: Int]:
    comptime a = Self.b * Self.n
    comptime b = Self.c + 1
    comptime c = k
    comptime P[m: Int] = m + Self.a

    @staticmethod
    def sum() -> Int:
        comptime c = Self.a + d
        comptime d = Self.P[3]
        return c


struct Plain:
    pass


def main():
    inner_counts()
    asked_before()
    typed()
    blocks()
    functions()
    nested()
    parametric()
    before_it()
    generic[1]()
    generic[2]()
    print(is_written[Int](), is_written[Plain]())  # expect: True False
    print(Members[3].a, Members[3].sum())  # expect: 24 51
