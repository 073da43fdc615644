@fieldwise_init
struct Section(ImplicitlyCopyable):
    var level: Int

    def __enter__(self) -> Int:
        print("enter", self.level)
        return self.level * 10

    def __exit__(self):
        print("exit", self.level)


def leave_early() -> Int:
    with Section(5) as x:
        if x == 50:
            return x
        print("not printed")
    return 0


def main():
    with Section(1) as x:
        print("body", x)
    # expect: enter 1
    # expect: body 10
    # expect: exit 1
    with Section(2):
        print("no name")
    # expect: enter 2
    # expect: no name
    # expect: exit 2
    with Section(3) as a, Section(4) as b:
        print(a + b)
    # expect: enter 3
    # expect: enter 4
    # expect: 70
    # expect: exit 4
    # expect: exit 3
    print(leave_early())
    # expect: enter 5
    # expect: exit 5
    # expect: 50
    for i in range(3):
        with Section(i):
            if i == 1:
                break
            print("loop", i)
    # expect: enter 0
    # expect: loop 0
    # expect: exit 0
    # expect: enter 1
    # expect: exit 1
    print("end")  # expect: end
