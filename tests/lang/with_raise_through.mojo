struct Plain:
    var name: String

    def __init__(out self, name: String):
        self.name = name

    def __deinit__(deinit self):
        print("drop", self.name)

    def __enter__(mut self) -> String:
        self.name += "!"
        return self.name

    def __exit__(self):
        print("exit", self.name)


def main():
    try:
        with Plain("outer") as a:
            with Plain("inner") as b:
                print(a, b)
                raise Error("out")
    except e:
        print("caught", e)
    # expect: outer! inner!
    # expect: exit inner!
    # expect: drop inner!
    # expect: exit outer!
    # expect: drop outer!
    # expect: caught out
    with Plain("last") as c:
        print(c)
    # expect: last!
    # expect: exit last!
    # expect: drop last!
    print("end")  # expect: end
