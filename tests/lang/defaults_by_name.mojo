# A trait's default stays beside a method of the struct's that is called by other names.
trait Scaled:
    def scaled(self, *, by: Int) -> Int:
        return by

    def moved(self, by: Int) -> Int:
        return by


@fieldwise_init
struct Length(Scaled):
    var n: Int

    def scaled(self, *, factor: Int) -> Int:
        return self.n * factor

    def moved(self, far: Int) -> Int:
        return self.n + far


def twice[T: Scaled](x: T) -> Int:
    return x.scaled(by=2)


def main():
    var x = Length(5)
    print(x.scaled(factor=3), x.scaled(by=3), twice(x))  # expect: 15 3 2
    print(x.moved(1), x.moved(far=2))  # expect: 6 7
