struct Loud:
    var n: Int

    def __init__(out self, n: Int):
        self.n = n

    def __deinit__(deinit self):
        print("drop", self.n)


def fail(k: Int) raises:
    var a = Loud(k)
    if k > 1:
        raise Error("failed ", k)
    print("fine", a.n)


def work(k: Int) raises -> Int:
    var a = Loud(100)
    var b = Loud(200)
    fail(k)
    print("worked", b.n)
    return a.n


def main():
    for k in range(1, 3):
        try:
            var t = Loud(300)
            print(work(k))
            print("in try", t.n)
        except e:
            print("caught", e)
    # expect: fine 1
    # expect: drop 1
    # expect: worked 200
    # expect: drop 200
    # expect: drop 100
    # expect: 100
    # expect: in try 300
    # expect: drop 300
    # expect: drop 2
    # expect: drop 200
    # expect: drop 100
    # expect: drop 300
    # expect: caught failed 2
    print("end")  # expect: end
