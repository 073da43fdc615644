# Errors of other types become an Error where one is raised already.
from std.reflection import reflect
@fieldwise_init
struct CE(Writable):
    var m: String
    def write_to(self, mut w: Some[Writer]):
        w.write("CE: ", self.m)

struct Ctx:
    def __init__(out self):
        pass
    def __enter__(self):
        print("enter")
    def __exit__(self) raises:
        print("exit")
    def __exit__[E: AnyType](self, e: E) raises -> Bool:
        print("exit with")
        return False

struct Ctx3:
    def __init__(out self):
        pass
    def __enter__(self):
        print("enter")
    def __exit__(self):
        print("exit")
    def __exit__[E: AnyType](self, e: E) -> Bool:
        print("exit with")
        return False

def h() raises CE:
    raise CE("three")
def g() raises:
    raise Error("g")

def main():
    try:
        with Ctx():
            raise CE("1")
    except e:
        print(e)
        print(reflect[type_of(e)].base_name())
    try:
        with Ctx3():
            raise CE("2")
    except e:
        print(e)
        print(reflect[type_of(e)].base_name())
    try:
        g()
        h()
    except e:
        print(e)
    try:
        with Ctx():
            h()
        h()
    except e:
        print(e)
    try:
        g()
        raise CE("w")
    except e:
        print(e)
    # expect: enter
    # expect: exit with
    # expect: CE: 1
    # expect: Error
    # expect: enter
    # expect: exit with
    # expect: CE: 2
    # expect: CE
    # expect: g
    # expect: enter
    # expect: exit with
    # expect: CE: three
    # expect: g
