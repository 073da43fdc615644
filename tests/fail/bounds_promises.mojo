# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# A generic body uses no more than its bounds promise.
trait F:
    def fly(self): ...


struct D(F):
    def fly(self):
        pass

    def __init__(out self):
        pass


struct R:
    def __init__(out self):
        pass


def f[T: F](x: T):
    x.fly()
    x.walk()  # error: 'T' has no attribute 'walk'; its bound 'F' does not promise it


def g[T: AnyType](x: T):
    x.fly()  # error: 'T' has no attribute 'fly'; its bound 'AnyType' does not promise it


def h[T: AnyType](x: T):
    f(x)  # error: invalid call to 'f': argument type 'T' does not conform to trait 'F'


def i[T: F & Copyable](x: T) -> T:
    return x  # error: value of type 'T' cannot be implicitly copied, it does not conform to 'Impli


def j[T: F](var x: T) -> T:
    return x^  # error: '^' would move a value of type 'T', which does not promise 'Movable'


def k[T: Movable](var x: T) -> T:
    return x  # error: value of type 'T' cannot be implicitly copied, it does not conform to 'Impli


def l[T: F](x: T) -> String:
    return String(x)  # error: no matching function in initialization of 'String'


def m[T: F](x: T, y: T) -> Bool:
    return x == y  # error: 'T' does not implement the '__eq__' method; its bound 'F' does not prom


def n[T: F]() -> T:
    return T()  # error: no matching function in initialization of 'T'


def o[T: F](x: List[T]):
    for y in x:
        y.fly()
        var z = y  # error: value of type 'T' cannot be implicitly copied, it does not conform to '


def main():
    f(R())  # error: invalid call to 'f': argument type 'R' does not conform to trait 'F'
    f(3)  # error: invalid call to 'f': argument type 'Int' does not conform to trait 'F'
    f[R](R())  # error: argument type 'R' does not conform to trait 'F'
    i(D())  # error: invalid call to 'i': argument type 'D' does not conform to trait 'F & Copyable
    h(3)
