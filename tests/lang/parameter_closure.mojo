def apply_all[n: Int, f: def(Int) capturing [_] -> None]():
    comptime for i in range(n):
        f(i)


def main():
    var sum = 0

    @__parameter
    def add(i: Int):
        sum += i * 10

    apply_all[4, add]()
    print(sum)  # expect: 60
