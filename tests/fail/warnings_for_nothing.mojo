# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Values nobody takes, conditions that are always the same, statements that are never reached.
comptime YES = True
comptime FEW = 3
comptime MORE = FEW + 1
comptime ASKED = count()


def count() -> Int:
    return 3


def risky() raises -> Int:
    return 4


def nothing():
    pass


@fieldwise_init
struct Box[n: Int](Copyable):
    var x: Int

    def grow(mut self) -> Int:
        self.x += 1
        return self.x

    def ask(self):
        self.x  # warning: 'Int' value is unused
        if Self.n == 3:
            print(3)


def values[n: Int]() raises:
    """A doc string is one."""
    1  # warning: 'IntLiteral[1]' value is unused
    count() + 1  # warning: 'Int' value is unused
    count() == 3  # warning: 'Bool' value is unused
    count  # warning: value is unused
    nothing  # warning: value is unused
    n  # warning: 'Int' value is unused
    "text"  # warning: 'StringLiteral["text"]' value is unused
    risky()  # warning: 'Int' value is unused
    var b = Box[3](n)
    b.grow()  # warning: 'Int' value is unused
    _ = b.grow()
    b.ask()
    nothing()
    None
    ...
    comptime for i in range(2):
        count()  # warning: 'Int' value is unused
        print(i)
    print([count() for _ in range(2)])


def conditions[n: Int, flag: Bool](x: Int):
    if True:  # warning: this 'if' condition is always true
        print(x)
    if not True:  # warning: this 'if' condition is always false
        print(x)
    elif 1 > 2:  # warning: this 'if' condition is always false
        print(x)
    if YES:  # warning: this 'if' condition is always true
        print(x)
    if MORE * 2 == 8:  # warning: this 'if' condition is always true
        print(x)
    if n == 3 or flag:
        print(x)
    if flag:
        print(x)
    if ASKED == 3:
        print(x)
    if YES and x == 3:  # warning: the left side of this 'and' is always true
        print(x)
    var a = False and flag  # warning: the right side is never looked at
    var b = True or flag  # warning: the left side of this 'or' is always true
    var c = 1 > 2 or flag  # warning: the right side alone decides
    print(a, b, c, flag and True, flag or False)
    print(3 if True else x)  # warning: this 'if' condition is always true
    comptime if True:
        print(x)
    while False:
        pass


def after_return(x: Int) -> Int:
    if x == 1:
        return 1
        print(x)  # warning: this is never reached: it stands behind 'return'
    elif x == 2:
        return 2
    else:
        return 3
    print(x)  # warning: this is never reached: it stands behind an 'if'
    print(x)


def after_loops(x: Int) raises -> Int:
    for i in range(x):
        if i == 2:
            break
            print(i)  # warning: this is never reached: it stands behind 'break'
        continue
        print(i)  # warning: this is never reached: it stands behind 'continue'
    while True:
        if x == 3:
            break
    print(x)
    while True:
        for i in range(3):
            if i == x:
                break
        if x != 4:
            raise Error("four")
            print(x)  # warning: this is never reached: it stands behind 'raise'
    print(x)  # warning: this is never reached: it stands behind a loop without end


def after_try(x: Int) -> Int:
    try:
        return risky()
    except:
        return 1
    print(x)  # warning: this is never reached: it stands behind a 'try'


def declarations_are_not_code() -> Int:
    return 1
    pass

    def inner():
        pass


def match_leaves(x: Int) -> Int:
    match x:
        case 1:
            return 1
        case _:
            return 2
    print("after")  # warning: this is never reached: it stands behind a 'match'


def match_some(x: Int) -> Int:
    match x:
        case 1:
            return 1
        case 2:
            return 2
    return 3


def match_guarded(x: Int) -> Int:
    match x:
        case 1:
            return 1
        case _ if x > 3:
            return 2
    return 3


def match_goes_on(x: Int) -> Int:
    match x:
        case 1:
            return 1
        case _:
            print("x")
    return 3


def finally_leaves() -> Int:
    try:
        return 1
    finally:
        print("f")
    return 2  # warning: this is never reached: it stands behind a 'try'


def finally_goes_on(x: Int) -> Int:
    try:
        if x > 1:
            return 1
    finally:
        print("f")
    return 2


def main() raises:
    values[3]()
    conditions[3, True](1)
    conditions[4, False](1)
    print(after_return(1), after_try(1), declarations_are_not_code())
    _ = after_loops(3)
