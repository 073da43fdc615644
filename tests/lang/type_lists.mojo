# Lists of types and of values known at compile time.
comptime kinds = TypeList.of[Int, String, Float64]()
comptime numbers = ParameterList.of[1, 2, 3]()


def defaults[*Us: Writable & Defaultable & Deinitable]():
    comptime for i in range(Us.length):
        print(Us[i]())


def total[*ns: Int]() -> Int:
    var s = 0
    comptime for i in range(len(ns)):
        s += ns[i]
    return s


def about[*Ts: AnyType]():
    comptime S = Ts.slice[start=1, end=3]
    print(Ts.length, Ts.contains[Bool](), Ts.contains[UInt8](), S.length)


def has[*ns: Int]():
    print(ns.contains[2](), ns.contains[9]())


def main():
    print(kinds.length, len(kinds))  # expect: 3 3
    var x: kinds[1] = "a"
    print(x)  # expect: a
    comptime for i in range(kinds.length):
        comptime T = kinds[i]
        comptime if T == Int:
            print("int")
        else:
            print("other")
    # expect: int
    # expect: other
    # expect: other
    defaults[Int, Float64]()
    # expect: 0
    # expect: 0.0
    print(len(numbers), numbers[1], total[*numbers]())  # expect: 3 2 6
    about[Int, String, Float32, Bool]()  # expect: 4 True False 2
    has[1, 2]()  # expect: True False
