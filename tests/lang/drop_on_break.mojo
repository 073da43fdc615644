struct Loud:
    var n: Int

    def __init__(out self, n: Int):
        self.n = n

    def __deinit__(deinit self):
        print("drop", self.n)


def main():
    for i in range(5):
        var a = Loud(i)
        var b = Loud(10 + i)
        if i == 1:
            print("next")
            continue
        if i == 2:
            print("leave")
            break
        print("body", a.n, b.n)
    # expect: body 0 10
    # expect: drop 10
    # expect: drop 0
    # expect: drop 11
    # expect: drop 1
    # expect: next
    # expect: drop 12
    # expect: drop 2
    # expect: leave
    print("after")  # expect: after
    var outer = Loud(99)
    while True:
        var inner = Loud(98)
        if inner.n > 0:
            break
        print("never", outer.n)
    # expect: drop 98
    # expect: drop 99
    print("end")  # expect: end
