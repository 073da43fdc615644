# What the signatures of methods may say that make, copy, move and end values.


struct S1(Writable, Copyable):
    var code: Int

@fieldwise_init


struct S2(Writable, ImplicitlyCopyable):
    var code: Int


struct S3:

    def __init__(out self): pass

    def __deinit__(deinit self) raises: pass  # error: a destructor must not declare 'raises'; remove the 'raises' keyword


struct S5:
    var s: String

    def __init__(out self): self.s = ""

    def __init__(out self, *, copy: Self) raises: self.s = copy.s  # error: a copy constructor must not declare 'raises'; remove the 'raises' keyword

    def __init__(out self, *, deinit move: Self) raises: self.s = move.s^  # error: a move constructor must not declare 'raises'; remove the 'raises' keyword


struct S6(Copyable):
    var s: String

    def __init__(out self): self.s = ""

    def __init__(out self, *, copy: Self) raises: self.s = copy.s  # error: a copy constructor must not declare 'raises'; remove the 'raises' keyword


struct S7(Movable):
    var s: String

    def __init__(out self): self.s = ""

    def __init__(out self, *, deinit move: Self) raises: self.s = move.s^  # error: a move constructor must not declare 'raises'; remove the 'raises' keyword


struct S8:
    var s: String

    def __init__(out self): self.s = ""

    def __deinit__(self): pass  # error: a destructor takes its value as 'deinit self'


struct S9:
    var s: String

    def __init__(out self): self.s = ""

    def __deinit__(mut self): pass  # error: a destructor takes its value as 'deinit self'


struct S10:
    var s: String

    def __init__(out self): self.s = ""

    def __deinit__(var self): pass


struct S11:
    var s: String

    def __init__(out self): self.s = ""

    def __deinit__(deinit self, x: Int): pass  # error: '__deinit__' has one argument, the value that ends: 'deinit self'


struct S12:
    var s: String

    def __init__(out self): self.s = ""

    def __deinit__(deinit self) -> Int: return 1  # error: '__deinit__' has no result; remove '->' and the type


struct S13:
    var s: String

    def __init__(out self): self.s = ""

    @staticmethod
    def __deinit__(): pass  # error: '__deinit__' has one argument, the value that ends: 'deinit self'


struct S14:
    var s: String

    def __init__(self): pass  # error: __init__ method must return Self type with 'out' argument


struct S15:
    var s: String

    def __init__(mut self): pass  # error: __init__ method must return Self type with 'out' argument


struct S16:
    var s: String

    def __init__(out self) -> Self: pass  # error: functions must not declare both an 'out' argument and a return type


struct S17:
    var s: String

    def __init__(out self, *, copy: Int): self.s = ""


struct S18:
    var s: String

    def __init__(out self, *, move: Self): self.s = ""  # error: a move constructor ends the value that it moves: '*, deinit move: Self'


struct S19:
    var s: String

    def __init__(out self, *, mut copy: Self): self.s = ""  # error: a copy constructor only reads the value that it copies: '*, copy: Self', without a convention


struct S20:
    var s: String

    def __init__(out self, *, deinit copy: Self): self.s = ""  # error: a copy constructor only reads the value that it copies: '*, copy: Self', without a convention


struct S21:
    var s: String

    def m(deinit self): pass

    def n(deinit self) raises: pass

    def o(deinit x): pass


struct S22:
    var s: String

    def __init__(out self): self.s = ""

    def __deinit__(deinit self): pass

    def __deinit__(deinit self, *, b: Int): pass  # error: '__deinit__' has one argument, the value that ends: 'deinit self'


struct S23:
    var s: String

    def __init__(out self, *, copy: Self) -> Self: self.s = copy.s  # error: functions must not declare both an 'out' argument and a return type


struct S24:
    var s: String

    def __init__(out self, *, ref copy: Self): self.s = copy.s


struct S25:
    var s: String

    def __init__(out self, *, var copy: Self): self.s = copy.s  # error: a copy constructor only reads the value that it copies: '*, copy: Self', without a convention


struct S26:
    var s: String

    def __init__(out self, copy: Self): self.s = copy.s


struct S27:
    var s: String

    def __init__(out self, *, mut move: Self): self.s = move.s  # error: a move constructor ends the value that it moves: '*, deinit move: Self'


struct S28:
    var s: String

    def __init__(out self, *, var move: Self): self.s = move.s


struct S29:
    var s: String

    def __init__(out self, *, copy: String): self.s = copy


struct S30:
    var s: String

    def __init__(out self, *, copy: Self, x: Int): self.s = copy.s


struct S31:
    var s: String

    def __init__(out self, *, copy: Self, x: Int = 3): self.s = copy.s


struct S32:
    var s: String

    def __init__(out self, *, copy: Self) raises String: self.s = copy.s  # error: a copy constructor must not declare 'raises'; remove the 'raises' keyword


struct S33:
    var s: String

    def __init__(out self, x: Int, *, copy: Self) raises: self.s = copy.s


struct S34[T: AnyType]:
    var s: String

    def __init__(out self, *, copy: S34[Int]): self.s = copy.s


struct S37:
    var s: String

    def __init__(out self): self.s = ""

    def __deinit__(deinit self) where True: pass


struct S38:
    var s: String

    def __init__(out self): self.s = ""

    def __deinit__(deinit self: Self): pass


struct S39:
    var s: String

    def __init__(out self): self.s = ""

    def __deinit__(deinit other): pass


struct S40:
    var s: String

    def __init__(out self): self.s = ""

    def __deinit__(deinit self, /): pass


struct S41:
    var s: String

    def __init__(out other): other.s = ""

    def __deinit__(deinit self) -> None: pass


struct S42:
    var s: String

    def __init__(): pass  # error: __init__ method must return Self type with 'out' argument


struct S43:
    var s: String

    def __init__(x: Int, out self): self.s = ""


struct S44:
    var s: String

    def __init__(out self: Int): self = 1  # error: cannot implicitly convert 'IntLiteral[1]' value to 'S44'


struct S45:
    var s: String

    def f(out self): self.s = ""  # error: self argument must be present in instance method


struct Order:
    def result(self, out x: Int): x = 1

    def before(out x: Int, self): x = 1

    def twice(self, out x: Int, out y: Int): x = 1  # error: function may not have multiple 'out' arguments

    def both(self, out x: Int) -> Int: x = 1  # error: functions must not declare both an 'out' argument and a return type


def rows(mut *x: Int): pass


def owned_rows(var *x: String): pass


def lent_rows(ref *x: Int): pass  # error: a row of arguments cannot be 'ref'; leave it out, or use 'mut'


def main():
    pass
