# A variable that ends while one of its fields never got a value.
# oracle: none, the real compiler accepts it and destroys what is not there


struct D(Movable):
    var n: Int

    def __init__(out self, n: Int):
        self.n = n

    def __deinit__(deinit self):
        print("del", self.n)


@fieldwise_init
struct Pair(Movable):
    var a: D
    var b: D


def main():
    var w: Pair
    w.a = D(1)
    print(w.a.n)  # error: 'w' ends here, but its field 'w.b' may hold no value
