# A word that means nothing is told where it stands, also in arguments that are typed by what the
# called function wants: displays and comprehensions.


def f(l: List[Int]):
    pass


def g[T: AnyType](l: T):
    pass


def main():
    f([x for x in range(20) if w])  # error: unknown declaration 'w'
    g([x for x in range(20) if w])  # error: unknown declaration 'w'
    f([x for x in range(20) if w == x if x == 2])  # error: unknown declaration 'w'
    print([1, v], 2)  # error: unknown declaration 'v'
    print(1, {u: 2})  # error: unknown declaration 'u'
    _ = [[x for x in range(3) if w]]  # error: unknown declaration 'w'
    _ = len([x for x in range(3) if w])  # error: unknown declaration 'w'
    print({"a": [z]})  # error: unknown declaration 'z'
    print((1, z))  # error: unknown declaration 'z'
    print([x for x in zz])  # error: unknown declaration 'zz'
