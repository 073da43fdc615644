# What `return` gives goes to the `out` argument; a value without fields is made and ends like others.
struct Log:
    def __init__(out self):
        pass

    def __deinit__(deinit self):
        print("close")


struct Sign(ImplicitlyCopyable):
    var negative: Bool

    def __init__(out self, x: Int):
        return Sign(negative=x < 0)

    def __init__(out self, *, negative: Bool):
        self.negative = negative


def answer(out result: Int):
    return 42


def text(b: Bool, out result: String):
    if b:
        return "yes"
    result = "no"


def early(b: Bool, out result: List[Int]):
    result = [1]
    if b:
        return [2, 3]
    result.append(4)


def made(out log: Log):
    log = Log()


def main():
    print(answer(), text(True), text(False))  # expect: 42 yes no
    print(early(True), early(False))  # expect: [2, 3] [1, 4]
    print(Sign(-3).negative)  # expect: True
    var log = Log()
    print("made")  # expect: made
    _ = log^
    # expect: close
    _ = made()
    # expect: close
