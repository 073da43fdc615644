@fieldwise_init
struct Inner(Copyable):
    var x: Int
    var y: List[Int]

    def m(self) -> Int:
        return self.x


@fieldwise_init
struct Outer(Copyable):
    var inner: Inner


def main():
    comptime outer = Outer(Inner(4, [5, 6]))
    print(outer.inner.x)
    print(outer.inner.y)  # error: a value of type 'List[Int]' made while compiling is not copied into the program by itself
    print(outer.inner.m())  # error: a value of type 'Inner' made while compiling is not copied into the program by itself
