struct Meters(ImplicitlyCopyable, Writable):
    var v: Float64

        @ implicit  # error: use of unknown declaration 'implicit'
    def __init__(out self, v: Int):
        self.v = Float64(v)

    def __add__(self, o: Self) -> Self:
        return Self(self.v + o.v)


def walk(d: Meters) -> String:
    return String("walk ", d.v)


def main():
    print(walk(Meters(1) + Meters(2)))
