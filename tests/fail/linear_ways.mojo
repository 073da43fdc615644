# One message for a value that several ways abandon, at the last of them.


struct L(Movable, Deinitable where False):
    var n: Int
    def __init__(out self, n: Int):
        self.n = n
    def free(deinit self):
        print("free", self.n)
def a(b: Bool):
    var l = L(1)  # error: abandoned without being explicitly destroyed
    if b:
        print("x")
    else:
        print("y")
def b(b: Bool):
    var l = L(1)
    if b:
        print(l.n)  # error: abandoned without being explicitly destroyed
    else:
        print("y")
def c(b: Bool):
    var l = L(1)
    print(l.n)
    if b:  # error: abandoned without being explicitly destroyed
        return
    l^.free()
def d(b: Bool) raises:
    var l = L(1)
    if b:
        raise Error("x")
    if l.n == 2:  # error: abandoned without being explicitly destroyed
        raise Error("x")
    l^.free()
def e(b: Bool):
    var l = L(1)
    for i in range(3):  # error: abandoned without being explicitly destroyed
        print(l.n)
def f(b: Bool):
    for i in range(3):
        var l = L(1)
        print(l.n)  # error: abandoned without being explicitly destroyed
def main():
    a(True)
    b(True)
    c(True)
    e(True)
    f(True)
