@fieldwise_init
struct Guard(ImplicitlyCopyable):
    var name: String
    var swallow: Bool

    def __enter__(self) -> Self:
        print("enter", self.name)
        return self

    def __exit__(self):
        print("exit", self.name)

    def __exit__(self, e: Error) -> Bool:
        print("exit", self.name, "after", e)
        return self.swallow


def risky(n: Int) raises:
    if n > 1:
        raise Error("risk ", n)
    print("no risk")


def main():
    try:
        with Guard("a", True):
            risky(1)
        print("--")
        with Guard("b", True):
            risky(2)
            print("not printed")
        print("--")
        with Guard("c", False) as g:
            print("in", g.name)
            risky(3)
        print("not printed")
    except e:
        print("caught", e)
    # expect: enter a
    # expect: no risk
    # expect: exit a
    # expect: --
    # expect: enter b
    # expect: exit b after risk 2
    # expect: --
    # expect: enter c
    # expect: in c
    # expect: exit c after risk 3
    # expect: caught risk 3
