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

    change(n, inc)  # error: argument 'x' may change, but the same value is passed mutably as 'f' in this call of 'change'


def reading_closures():
    var n = 5

    def show() {imm n}:
        print(n)

    change(n, show)  # error: argument 'x' may change, but the same value is passed immutably as 'f' in this call of 'change'


def views():
    var l: List[Int] = [1, 2]
    both(Span(l), l)  # error: argument 's' may change, but the same value is passed immutably as 'l' in this call of 'both'


def packs():
    var l: List[Int] = [1, 2, 3]
    print(l[1:3], l[1:])  # error: argument 'values' may change, but the same value is passed mutably as 'values' in this call of 'print'


def elements():
    var l: List[String] = ["a", "b"]
    two(l[0], l[1])  # error: argument 'a' may change, but the same value is passed mutably as 'b' in this call of 'two'
    one(l[0], l[1])  # error: argument 'a' may change, but the same value is passed immutably as 'b' in this call of 'one'


def main():
    closures()
    reading_closures()
    views()
    packs()
    elements()
