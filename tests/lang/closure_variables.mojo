# What a closure captured by value is a variable of its own, that keeps what its body does to it.


@fieldwise_init
struct Count(ImplicitlyCopyable):
    var n: Int


@fieldwise_init
struct Held(Movable):
    var n: Int

    def __deinit__(deinit self):
        print("del", self.n)


struct Keeper[F: def() -> Int]:
    var f: Self.F

    def __init__(out self, var f: Self.F) where conforms_to(Self.F, Movable):
        self.f = f^

    def go(self) -> Int:
        return self.f()


def twice[F: def() -> None](f: F):
    f()
    f()


def eat(var held: Held):
    print("eat", held.n)


def main():
    var s = String("x")

    def grow() {var s}:
        s += "!"
        print(s)

    grow()  # expect: x!
    # expect: x!!
    # expect: x!!!
    twice(grow)
    print(s)  # expect: x

    var c = Count(1)

    def count() {var c} -> Int:
        c.n += 1
        return c.n

    print(count(), count(), c.n)  # expect: 2 3 1

    var l: List[Int] = [1, 2]

    def longer() {l^} -> Int:
        l.append(3)
        return len(l)

    var k = Keeper(longer^)
    print(k.go(), k.go())  # expect: 3 4

    def word[T: Writable & Copyable & Deinitable](x: T) {var s}:
        s += String(x)
        print(s)

    word(1)  # expect: x1
    word("z")  # expect: x1z

    var held = Held(1)

    def swap_in() {held^}:
        eat(held^)
        held = Held(2)

    # expect: eat 1
    # expect: del 1
    swap_in()
    # expect: eat 2
    # expect: del 2
    # expect: del 2
    swap_in()
    print("end")  # expect: end
