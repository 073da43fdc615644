# What a `where` asks is proven at the call: by the same condition in the caller's own `where`,
# in `comptime if` or `comptime assert`; sums and comparisons of Ints have one form.
def pos[n: Int]() -> Int where n > 0:
    return n


def both[n: Int, m: Int]() -> Int where (n + m > 0, "a positive sum"):
    return n + m


def even[n: Int]() -> Int where n & 1 == 0:
    return n


def either[n: Int]() -> Int where n > 9 or n < -9:
    return n


def less[n: Int, m: Int]() -> Int where n < m:
    return m - n


def asks[n: Int]() -> Int where n >= 1 and n <= 5:
    return pos[n]()


def turned[n: Int]() -> Int where 1 <= n <= 5:
    return asks[n]() + pos[n]()


def by_if[n: Int]() -> Int:
    comptime if n > 0 and n & 1 == 0:
        return pos[n]() * 100 + even[n]()
    elif n & 1 != 0:
        return -1
    else:
        return even[n]()


def by_assert[n: Int]() -> Int:
    comptime assert 0 < n, "positive"
    return pos[n]()


def sums[n: Int, m: Int]() -> Int where m + n >= 1:
    return both[n, m]() + both[m, n]()


def doubled[n: Int]() -> Int where 2 * n > 0:
    return both[n, n]()


def shifted[n: Int]() -> Int where n + 3 > 0:
    return both[n + 1, 2]()


def one_of[n: Int]() -> Int where n < -9:
    return either[n]()


def swapped[n: Int, m: Int]() -> Int where m > n:
    return less[n, m]()


def flag[b: Bool]() -> Int where b:
    return 1


def no_flag[b: Bool]() -> Int where not b:
    return 0


def by_flag[b: Bool]() -> Int:
    comptime if b:
        return flag[b]()
    else:
        return no_flag[b]()


def same[T: AnyType, U: AnyType](x: T, y: U) -> Int where T == U:
    return 7


def also_same[T: AnyType, U: AnyType](x: T, y: U) -> Int where U == T:
    return same(x, y) + same(y, x) + same(x, x)


struct Room[n: Int] where (n > 0, "a room has places"):
    def __init__(out self):
        pass

    def first(self) -> Int:
        return pos[Self.n]()

    def at[i: Int](self) -> Int where i >= 0 and i < Self.n:
        return i

    def at_again[i: Int](self) -> Int where i < Self.n and i >= 0:
        return self.at[i]()


def of_argument[n: Int](r: Room[n]) -> Int where n > 0:
    return r.first()


struct House[n: Int](Sized where n > 1):
    def __init__(out self):
        pass

    def __len__(self) -> Int:
        return Self.n

    def many(self) -> Int where Self.n > 1:
        return Self.n


def length(x: Some[Sized]) -> Int:
    return len(x)


def by_member(h: House) -> Int:
    comptime if h.n > 1:
        return h.many() * 10 + length(h)
    else:
        return 0


def main():
    print(turned[3](), by_if[4](), by_if[-2](), by_if[3](), by_assert[2]())  # expect: 6 404 -2 -1 2
    print(sums[3, -1](), doubled[2](), shifted[0]())  # expect: 4 4 3
    print(one_of[-10](), swapped[2, 9]())  # expect: -10 7
    print(by_flag[True](), by_flag[False](), also_same(1, 2))  # expect: 1 0 21
    var r = Room[4]()
    print(r.first(), r.at_again[2](), of_argument(r))  # expect: 4 2 4
    print(by_member(House[3]()), by_member(House[1]()))  # expect: 33 0
