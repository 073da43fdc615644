# What a trait asks for is looked at whether a struct conforms or not.
trait Reader:
    comptime Item: Copyable

    def read(self, at: Nope) -> Int:  # error: use of unknown declaration 'Nope'
        ...

    def next(self) -> Missing:  # error: use of unknown declaration 'Missing'
        ...

    def take[n: Wrong](self):  # error: use of unknown declaration 'Wrong'
        ...

    @staticmethod
    def make(parts: List[Absent]) raises -> Self.Item:  # error: use of unknown declaration 'Absent'
        ...

    def both(self, a: Self.Item, b: Self.Other) -> Self.Item:  # error: 'Other'
        ...


# Arguments that go by name alone are told apart by it.
trait Scaled:
    def scaled(self, *, by: Int) -> Int:
        ...


struct Length(Scaled):  # error: does not implement all requirements
    def scaled(self, *, factor: Int) -> Int:
        return factor


def main():
    pass
