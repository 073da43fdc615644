# A function that asks where it is called from knows it at each place, in loops and recursion too.
from std.reflection import call_location, get_linkage_name, reflect_fn


@always_inline
def line_of_call() -> Int:
    return call_location().line()


@always_inline
def complain[T: Writable](value: T):
    var place = call_location()
    print(value, "at", place.line(), place.column())


@fieldwise_init
struct Checked:
    var limit: Int

    @always_inline
    def below(self, n: Int) -> Bool:
        if n >= self.limit:
            print("line", call_location().line(), "has", n)
        return n < self.limit


@always_inline
def outer() -> Int:
    return line_of_call()


@export("the_exported")
def exported(x: Int32) abi("C") -> Int32:
    return x


def main():
    print(line_of_call(), line_of_call())  # expect: 38 38
    print(line_of_call())  # expect: 39
    complain("a")  # expect: a at 40 13
    complain(5)  # expect: 5 at 41 13
    complain("b")  # expect: b at 42 13
    var c = Checked(2)
    for i in range(4):
        _ = c.below(i)
    # expect: line 45 has 2
    # expect: line 45 has 3
    print(c.below(1), c.below(7))
    # expect: line 48 has 7
    # expect: True False
    print(outer())  # expect: 29
    print(get_linkage_name[exported](), reflect_fn[exported].linkage_name())
    # expect: the_exported the_exported
