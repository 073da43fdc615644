# What a value leads to counts when a call gets it beside the variable: views, closures, packs,
# elements of one container.


def change[F: def()](mut x: Int, f: F):
    x = 1
    f()


def both(s: Span[Int, _], l: List[Int]):
    print(s[0], l[0])


def two(mut a: String, mut b: String):
    a = "x"


def one(mut a: String, b: String):
    a = b


def closures():
    var n = 5

    def inc() {mut n}:
        n += 1

    change(n, inc)  # error: aliasing values passed mutably


def reading_closures():
    var n = 5

    def show() {imm n}:
        print(n)

    change(n, show)  # error: aliasing values passed mutably


def views():
    var l: List[Int] = [1, 2]
    both(Span(l), l)  # error: aliasing values passed mutably


def packs():
    var l: List[Int] = [1, 2, 3]
    print(l[1:3], l[1:])  # error: aliasing values passed mutably


def elements():
    var l: List[String] = ["a", "b"]
    two(l[0], l[1])  # error: aliasing values passed mutably
    one(l[0], l[1])  # error: aliasing values passed mutably


def main():
    closures()
    reading_closures()
    views()
    packs()
    elements()
