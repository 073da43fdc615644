# Nothing is concluded beyond what was said: what a `where` asks stands among the facts, or the call
# is refused, instantiated or not.
def pos[n: Int]() -> Int where n > 0:
    return n


def nothing[n: Int]() -> Int:
    return pos[n]()  # error: lacking evidence for 'n > 0'


def more[n: Int]() -> Int where n > 1:
    return pos[n]()  # error: lacking evidence for 'n > 0'


def shifted[n: Int]() -> Int where n > 0:
    return pos[n + 1]()  # error: lacking evidence for 'n + 1 > 0'


def half[n: Int]() -> Int where n > 0 or n < -9:
    return pos[n]()  # error: lacking evidence for 'n > 0'


def after[n: Int]() -> Int:
    comptime if n < 1:
        return 0
    return pos[n]()  # error: lacking evidence for 'n > 0'


def ruled_out[n: Int]() -> Int:
    comptime if n > 0:
        return 0
    else:
        return pos[n]()  # error: violated constraint


def same[T: AnyType, U: AnyType](x: T, y: U) where T == U:
    pass


def not_same[T: AnyType, U: AnyType](x: T, y: U):
    same(x, y)  # error: lacking evidence for 'T == U'


def sized[T: AnyType](x: T) -> Int where conforms_to(T, Sized):
    return len(x)


def not_sized[T: AnyType](x: T) -> Int where conforms_to(T, Sized) or conforms_to(T, Boolable):
    return sized(x)  # error: lacking evidence for 'conforms_to(T, Sized)'


struct Room[n: Int] where (n > 0, "a room has places"):
    def __init__(out self):
        pass


comptime Void = Room[0]  # error: violated constraint: a room has places


def in_signature[n: Int](r: Room[n]):  # error: lacking evidence for 'n > 0'
    pass


def in_body[n: Int]():
    _ = Room[n]()  # error: lacking evidence for 'n > 0'


struct House[n: Int](Sized where n > 1):
    def __init__(out self):
        pass

    def __len__(self) -> Int:
        return Self.n


def length(x: Some[Sized]) -> Int:
    return len(x)


def unknown[n: Int](h: House[n]) -> Int:
    return length(h)  # error: cannot be converted from 'House[n]'


trait Source:
    comptime Element: Movable & Deinitable

    def next(mut self) -> Self.Element:
        ...


def other[A: Source, B: Source](mut a: A, mut b: B) -> A.Element where A.Element == B.Element:
    return b.next()  # error: cannot implicitly convert 'B.Element' value to 'A.Element'


def main():
    print(pos[1]())
