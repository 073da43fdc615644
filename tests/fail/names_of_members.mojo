# A member cannot have the name of one of the struct's parameters.
struct Row[size: Int, T: AnyType]:
    comptime size = 3  # error: invalid redefinition of 'size'


struct Grid[rows: Int]:
    var rows: Int  # error: invalid redefinition of 'rows'


struct Text[length: Int]:
    def length(self) -> Int:  # error: invalid redefinition of 'length'
        return 1


# In function types what has no name goes by its place, and so does all before it.
def first(f: def(Int, *xs: Int) thin -> Int):  # error: unnamed argument must be positional-only
    pass


def second(f: def(Int, x: String) thin -> Int):  # error: unnamed argument must be positional-only
    pass


def third(f: def(x: Int, String) thin -> Int):  # error: unnamed argument cannot follow named
    pass


def fourth(f: def(Int, /, x: String) thin -> Int, g: def(*Int) thin, h: def(*xs: Int) thin):
    pass


struct Made(Copyable):
    var x: Int

    def __init__(out self, x: Int):
        self.x = x


def main():
    var right: def(Int) thin -> Made = Made.__init__
    var wrong = Made.__init__  # error: '__init__'
    print(right(1).x)
