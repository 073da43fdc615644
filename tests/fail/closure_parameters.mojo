# What goes into brackets is known while compiling: a closure with a capture list is a value.
def twice[f: def(Int) capturing -> None]():
    f(1)
    f(2)


def main():
    var n = 0

    def by_list(x: Int) {mut n}:
        n += x

    def of_old(x: Int) capturing:
        n += x

    def nothing(x: Int) {}:
        print(x)

    twice[by_list]()  # error: 'by_list' has a capture list, which makes it a value: take it as an argument, not in brackets
    twice[of_old]()
    twice[nothing]()
    print(n)
