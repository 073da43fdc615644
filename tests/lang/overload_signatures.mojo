# What makes two functions of one name different: types, owners, names that only keywords give,
# parameters, conditions. And which of them a call means.
def own(x: String) -> String:
    return "lent"


def own(var x: String) -> String:
    return "given"


def key(*, a: Int) -> String:
    return "a"


def key(*, b: Int) -> String:
    return "b"


def key(a: Int, b: Int) -> String:
    return "a and b"


def big[n: Int](x: Int) -> Bool where n > 3:
    return True


def big[n: Int](x: Int) -> Bool where n <= 3:
    return False


struct From:
    var how: String

    @implicit
    def __init__[T: Writable](out self, x: T):
        self.how = "anything"

    @implicit
    def __init__(out self, x: Int):
        self.how = "an Int"


def made(x: From) -> String:
    return x.how


def main():
    var s = String("s")
    print(own(s), own(s^), own(String("t")))  # expect: lent given given
    print(key(a=1), key(b=1), key(1, b=1))  # expect: a b a and b
    print(big[5](1), big[3](1))  # expect: True False
    print(made(3), made("x"), made(2.5))  # expect: an Int anything anything
