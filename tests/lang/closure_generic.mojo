# Closures in generic methods and functions.
struct Box[T: Copyable & Deinitable & Writable]:
    var v: List[Self.T]
    def __init__(out self): self.v = []
    def each[F: def(Self.T) -> None](self, f: F):
        for x in self.v: f(x)
    def fold[A: Movable & Deinitable, //, F: def(var A, Self.T) -> A](self, var init: A, f: F) -> A:
        for x in self.v: init = f(init^, x)
        return init^
    def show(self):
        var n = 0
        def pr(x: Self.T) {mut n}:
            n += 1
            print(n, x)
        self.each(pr)
        print("total", n)
def make[T: Copyable & Deinitable & Writable](a: T, b: T) -> Box[T]:
    var r = Box[T]()
    def add(x: T) {mut r}: r.v.append(x.copy())
    add(a)
    add(b)
    return r^
def main():
    var b = make(1, 2)
    b.show()
    # expect: 1 1
    # expect: 2 2
    # expect: total 2
    def sum(var a: Int, x: Int) -> Int: return a + x
    print(b.fold(10, sum))  # expect: 13
    make(String("a"), String("b")).show()
    # expect: 1 a
    # expect: 2 b
    # expect: total 2
