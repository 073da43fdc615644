struct Loud:
    var n: Int

    def __init__(out self, n: Int):
        self.n = n
        print("make", n)

    def __deinit__(deinit self):
        print("drop", self.n)


def main():
    var kept = Loud(100)
    # expect: make 100
    for i in range(2):
        var x = Loud(i)
        print("body", x.n, kept.n)
        print("rest")
    # expect: make 0
    # expect: body 0 100
    # expect: drop 0
    # expect: rest
    # expect: make 1
    # expect: body 1 100
    # expect: drop 1
    # expect: rest
    # expect: drop 100
    print("after")  # expect: after
    var y = Loud(50)
    # expect: make 50
    var k = 0
    while k < 2:
        y = Loud(51 + k)
        k += 1
    # expect: drop 50
    # expect: make 51
    # expect: drop 51
    # expect: make 52
    print("last", y.n)
    # expect: last 52
    # expect: drop 52
