# Comptime declarations that need themselves, or what does not exist; members are looked at unused.
comptime a = b + 1  # error: attempt to resolve a recursive reference to declaration 'a'
comptime b = c + 1
comptime c = a + 1
comptime List2 = List[Maybe]  # error: attempt to resolve a recursive reference to declaration 'List2'
comptime Maybe = Optional[List2]
comptime f[n: Int]: Int = 1 if n == 0 else g[n - 1]  # error: recursive reference to declaration 'f'
comptime g[n: Int]: Int = f[n]


struct S:
    comptime a = Self.b  # error: attempt to resolve a recursive reference to declaration 'a'
    comptime b = Self.a
    comptime c = nope  # error: use of unknown declaration 'nope'
    comptime d: Int = "x"  # error: cannot implicitly convert
    comptime e = Self.c + 1


struct Box[n: Int]:
    comptime a = missing  # error: use of unknown declaration 'missing'
    comptime b = Self.n + Self.q  # error: 'Box[n]' has no attribute 'q'
    comptime P[m: Int] = m + absent  # error: use of unknown declaration 'absent'


trait Tall:
    comptime x = Self.y  # error: attempt to resolve a recursive reference to declaration 'x'
    comptime y = Self.x
    comptime z = lost  # error: use of unknown declaration 'lost'
    comptime n: Int


def local():
    comptime a = 7
    if a > 3:
        comptime a = a + 1  # error: attempt to resolve a recursive reference to declaration 'a'
        comptime in_a_block = nobody_asks
        print(a)
    comptime x = y  # error: attempt to resolve a recursive reference to declaration 'x'
    comptime y = x
    comptime fact[n: Int]: Int = n * fact[n - 1] if n > 0 else 1  # error: declaration 'fact'


def unknown_before():
    comptime a = k  # error: use of unknown declaration 'k'
    var b = a
    comptime k = 5
    print(b)


def main():
    pass
