# Functions inside a function: those of one name are one set, told apart by what they take.


def one() -> Int:
    return 1


def in_blocks(c: Bool):
    if c:
        def f() -> Int:
            return 1
        print(f())
    else:
        def f(x: Int) -> Int:
            return x + 2
        print(f(1))


def inner_first():
    def f() -> Int:
        return 1
    if one() == 1:
        def f(x: Int) -> Int:
            return x * 10
        print(f(4))
    print(f())


def captures_in_one(c: Bool):
    var k = 5
    if c:
        def f() -> Int:
            return 7
        print(f())
    else:
        def f(x: Int) {imm k} -> Int:
            return k + x
        print(f(1))


def main():
    def f(x: Int) -> Int:
        return x + 1
    def f(x: String) -> String:
        return x + "!"
    def f(x: Int, y: Int) -> Int:
        return x * y
    print(f(1), f("a"), f(2, 3))
    def show[T: Writable](x: T):
        print("any", x)
    def show(x: Int):
        print("int", x)
    show(1)
    show("s")
    in_blocks(True)
    in_blocks(False)
    inner_first()
    captures_in_one(True)
    captures_in_one(False)


# expect: 2 a! 6
# expect: int 1
# expect: any s
# expect: 1
# expect: 3
# expect: 40
# expect: 1
# expect: 7
# expect: 6
