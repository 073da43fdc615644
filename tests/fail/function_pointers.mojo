# Functions that another pointer does not take, and calls that pointers have no names for.


def keeps(x: String) -> String:
    return x


def takes(var x: String) -> String:
    return x


def raising(x: String) raises -> String:
    return x


def generic[T: Writable](x: T):
    print(x)


def pair(x: Int, y: Int) -> Int:
    return x - y


def main():
    var f = keeps
    f = takes  # error: cannot implicitly convert
    f = raising  # error: cannot implicitly convert
    var g = generic  # error: 'generic' has parameters that are not bound
    var h: def(Int, Int) thin -> Int = pair
    print(h(y=1, x=5))  # error: its type has no names for arguments
    ref a, b = (1, 2)
    a += 1  # error: expression must be mutable
    print(b)
