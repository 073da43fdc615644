# A manager without `__exit__` ends when `__enter__` has given what it gives, also one that is changed.
struct Counting:
    var n: Int

    def __init__(out self):
        self.n = 1

    def __enter__(mut self) -> Int:
        self.n += 1
        return self.n

    def __deinit__(deinit self):
        print("end", self.n)


struct Reading:
    var n: Int

    def __init__(out self):
        self.n = 5

    def __enter__(self) -> Int:
        return self.n

    def __deinit__(deinit self):
        print("end", self.n)


def main():
    with Counting() as x:
        print(x)
    # expect: end 2
    # expect: 2
    with Reading() as x:
        print(x)
    # expect: end 5
    # expect: 5
    with Counting() as x, Reading() as y:
        print(x, y)
    # expect: end 2
    # expect: end 5
    # expect: 2 5
    with Counting():
        print("body")
    # expect: end 2
    # expect: body
    print("after")  # expect: after
