# Owned arguments of a type without an end, in functions that nobody calls too; in the words of
# @explicit_destroy.
@explicit_destroy("call close or flush")
struct B(Deinitable where False):
    var n: Int

    def __init__(out self):
        self.n = 1

    def close(deinit self):
        print("close", self.n)

    def keep(self, var other: B):
        print(other.n)  # error: 'other' abandoned without being explicitly destroyed: call close


def f(var b: B):
    print(b.n)  # error: 'b' abandoned without being explicitly destroyed: call close or flush


def g(var b: B, u: Bool):
    if u:  # error: 'b' abandoned without being explicitly destroyed: call close or flush
        b^.close()


def twice(var b: B):
    b^.close()
    b^.close()  # error: use of uninitialized value 'b'


def main():
    var b = B()
    b^.close()
