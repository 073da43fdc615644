# What is moved out of a capture has to come back, and what is captured by reference stays.


@fieldwise_init
struct Pair(Copyable):
    var a: String
    var b: String


def taken():
    var s = String("s")

    def f() {var s} -> String:
        return s^  # error: 's' is uninitialized at return

    print(f())


def led():
    var s = String("s")

    def f() {mut s}:
        var t = s^  # error: cannot transfer a value of type 'String' out of a place
        s = "t"


def part():
    var p = Pair("a", "b")
    print(p.b)  # error: 'p' cannot end as a whole
    var a = p.a^
    print(a)


def main():
    taken()
    led()
    part()
