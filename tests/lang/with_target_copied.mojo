# What `with` binds is a variable of its own, a copy where __enter__ gives a reference.


@fieldwise_init
struct S(ImplicitlyCopyable):
    var n: Int

    def __enter__(mut self) -> ref [self] Self:
        self.n += 1
        return self

    def __exit__(self):
        print("exit", self.n)


def main():
    var m = S(1)
    with m as s:
        s.n += 10
        print(s.n, m.n)  # expect: 12 1
    # expect: exit 2
    print(m.n)  # expect: 1
    with S(5) as s:
        s.n += 10
        print(s.n)  # expect: 16
    # expect: exit 6
