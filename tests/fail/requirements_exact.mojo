# What a trait requires is met by a function of just its type: parameters, bounds, how arguments are
# passed; who only looks serves where more is given.
trait Plain:
    def look(self):
        ...

    def change(mut self):
        ...

    def take(var self):
        ...


struct Ok(Plain):
    def look(self):
        pass

    def change(self):
        pass

    def take(deinit self):
        pass


struct TakesToLook(Plain):  # error: does not implement all requirements for 'Plain'
    def look(var self):
        pass

    def change(mut self):
        pass

    def take(self):
        pass


struct TakesToChange(Plain):  # error: does not implement all requirements for 'Plain'
    def look(self):
        pass

    def change(var self):
        pass

    def take(var self):
        pass


trait Generic:
    def put[X: Copyable](self, x: X) -> Int:
        ...

    def times[n: Int](self) -> Int:
        ...


struct Auto(Generic):
    def put(self, x: Some[Copyable]) -> Int:
        return 1

    def times[m: Int](self) -> Int:
        return m


struct AsksMore(Generic):  # error: does not implement all requirements for 'Generic'
    def put[X: Copyable & Writable](self, x: X) -> Int:
        return 1

    def times[n: Int](self) -> Int:
        return n


struct OtherParameter(Generic):  # error: does not implement all requirements for 'Generic'
    def put[X: Copyable](self, x: X) -> Int:
        return 1

    def times[n: String](self) -> Int:
        return 1


trait OfInt:
    def put(self, x: Int) -> Int:
        ...


struct ForAll(OfInt):  # error: does not implement all requirements for 'OfInt'
    def put[X: Copyable](self, x: X) -> Int:
        return 1


struct Sometimes[n: Int](OfInt):  # error: does not implement all requirements for 'OfInt'
    def put(self, x: Int) -> Int where Self.n > 0:
        return 1


struct WhenAsked[n: Int](OfInt where n > 0):
    def put(self, x: Int) -> Int where Self.n > 0:
        return 1


def main():
    pass
