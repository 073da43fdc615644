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
    print(outer.inner.y)  # error: cannot materialize comptime value of type 'List[Int]'
    print(outer.inner.m())  # error: cannot materialize comptime value of type 'Inner'
