# Comptime declarations that need themselves, or what does not exist; members are looked at unused.
comptime a = b + 1  # error: 'a' cannot be known: it needs itself
comptime b = c + 1
comptime c = a + 1
comptime List2 = List[Maybe]  # error: 'List2' cannot be known: it needs itself
comptime Maybe = Optional[List2]
comptime f[n: Int]: Int = 1 if n == 0 else g[n - 1]  # error: 'f' cannot be known: it needs itself
comptime g[n: Int]: Int = f[n]


struct S:
    comptime a = Self.b  # error: 'a' cannot be known: it needs itself
    comptime b = Self.a
    comptime c = nope  # error: use of unknown declaration 'nope'
    comptime d: Int = "x"  # error: cannot implicitly convert
    comptime e = Self.c + 1


struct Box[n: Int]:
    comptime a = missing  # error: use of unknown declaration 'missing'
    comptime b = Self.n + Self.q  # error: 'Box[n]' has no attribute 'q'
    comptime P[m: Int] = m + absent  # error: use of unknown declaration 'absent'


trait Tall:
    comptime x = Self.y  # error: 'x' cannot be known: it needs itself
    comptime y = Self.x
    comptime z = lost  # error: use of unknown declaration 'lost'
    comptime n: Int


def local():
    comptime a = 7
    if a > 3:
        comptime a = a + 1  # error: 'a' cannot be known: it needs itself
        comptime in_a_block = nobody_asks
        print(a)
    comptime x = y  # error: 'x' cannot be known: it needs itself
    comptime y = x
    comptime fact[n: Int]: Int = n * fact[n - 1] if n > 0 else 1  # error: 'fact' cannot be known: it needs itself


def unknown_before():
    comptime a = k  # error: use of unknown declaration 'k'
    var b = a
    comptime k = 5
    print(b)


def main():
    pass
