# Containers of what has to be ended by the program end by a function for each element.

struct L(Movable, Deinitable where False):
    var n: Int
    def __init__(out self, n: Int):
        self.n = n
    def free(deinit self):
        print("free", self.n)

def free(var x: L):
    x^.free()

def main():
    var l = List[L]()
    l.append(L(1))
    l.append(L(2))
    var sum = 0
    def f(var x: L) {mut sum}:
        sum += x.n
        x^.free()
    l^.deinit_with(f)
    # expect: free 1
    # expect: free 2
    print(sum)  # expect: 3
    var o = Optional(L(5))
    o^.deinit_with(free)
    # expect: free 5
    var none = Optional[L](None)
    none^.deinit_with(f)




    print(sum)  # expect: 3
