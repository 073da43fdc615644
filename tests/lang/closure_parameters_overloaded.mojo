# Closures given in brackets choose the overload by their type, and may have captured what is an
# argument of the call as well.
struct Runner(ImplicitlyCopyable):
    var rounds: Int

    def __init__(out self):
        self.rounds = 2

    def count(self) -> Int:
        return self.rounds

    def run[f: def(Int) raises capturing[_] -> None](self) raises -> Int:
        for i in range(self.rounds):
            f(i)
        return 1

    def run[f: def() raises capturing[_] -> None](self) raises -> Int:
        f()
        return 2

    def run_value[F: def() raises -> None](self, f: F) raises -> Int:
        f()
        return 3

    def run_value[F: def(Int) raises -> None](self, f: F) raises -> Int:
        f(self.rounds)
        return 4


def main() raises:
    var runner = Runner()
    var k = 3

    @__parameter
    def plain():
        print("plain", k, runner.count())

    @__parameter
    def numbered(i: Int) raises:
        print("numbered", i, runner.count())

    print(runner.run[plain]())
    # expect: plain 3 2
    # expect: 2
    print(runner.run[numbered]())
    # expect: numbered 0 2
    # expect: numbered 1 2
    # expect: 1

    def value(i: Int) {imm}:
        print("value", i, k)

    def nothing() {imm}:
        print("nothing", k)

    print(runner.run_value(value), runner.run_value(nothing))
    # expect: value 2 3
    # expect: nothing 3
    # expect: 4 3
