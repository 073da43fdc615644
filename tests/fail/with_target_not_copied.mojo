# What __enter__ gives a reference to has to be copied into the variable of `with`.


@fieldwise_init
struct S(Movable):
    var n: Int

    def __enter__(mut self) -> ref [self] Self:
        return self

    def __exit__(self):
        print("exit", self.n)


def main():
    with S(5) as s:  # error: value of type 'S' cannot be implicitly copied
        print(s.n)
    with S(6):
        print("no name, no copy")
