# What takes the elements of a tuple one by one: functions and closures whose argument's type
# hangs on their own parameter and on the pack of who calls them.


struct Loud(Movable):
    var n: Int

    def __init__(out self, n: Int):
        self.n = n

    def __deinit__(deinit self):
        print("end", self.n)


def each[idx: Int](var elt: Tuple[Loud, Loud].Ts[idx]):
    var x = rebind_var[Loud](elt^)
    print("elt", idx, x.n)


def give[*Ts: Movable & Deinitable](var t: Tuple[*Ts]):
    var count = 0

    def take[idx: Int](var elt: Ts[idx]) {mut count}:
        count += 1
        print("take", idx)

    t^.consume_elements(take)
    print(count)


def main():
    var t = (Loud(1), Loud(2))
    t^.deinit_with(each)
    # expect: elt 0 1
    # expect: end 1
    # expect: elt 1 2
    # expect: end 2
    give((Loud(3), 4))
    # expect: end 3
    # expect: take 0
    # expect: take 1
    # expect: 2

    var log = List[Int]()
    var u = (Loud(5), String("six"))

    def mixed[idx: Int](var elt: type_of(u).Ts[idx]) {mut log}:
        log.append(idx)
        comptime if idx == 0:
            var x = rebind_var[Loud](elt^)
            print("loud", x.n)
        else:
            var s = rebind_var[String](elt^)
            print("text", s)

    u^.consume_elements(mixed)
    # expect: loud 5
    # expect: end 5
    # expect: text six
    print(log)  # expect: [0, 1]
    var none = ()
    none^.deinit_with(nothing)


def nothing[idx: Int](var elt: Tuple[].Ts[idx]):
    var x = rebind_var[Int](elt^)
    print(x)
