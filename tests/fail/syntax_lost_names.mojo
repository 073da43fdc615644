# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# A declaration that cannot be read takes nothing else with it: its methods, traits and names are
# missed by nobody, and what stands behind it is read as it is.
# oracle: none, the other compiler tells of everything that follows from these errors as well
from std.math import sqrt,  # error: expected the name of what to import


trait Priced  # error: expected ':'
    def price(self) -> Float64:
        return 1.0


@fieldwise_init
struct Item(Copyable, Priced):
    var cost: Float64

    def rename(mut self, label: String) {  # error: a block begins with ':'
        pass

    def total(self) -> Float64:
        return self.price() *

    def free(self) -> Bool:  # error: lacks an operand
        return False

    def half(self, x:

    def dear(self) -> Bool:  # error: unexpected token in expression
        return self.cost > 10


class Shop:  # error: there are no classes
    def open(self):
        pass


@  # error: found stray '@'
struct Decorated:
    var x: Int


def empty():  # error: body must not be empty
var lost = 3
    print(lost)


def old(inout x: Int):  # error: 'inout' was removed
    x = 1


def braces(x: Int):
    if x = 3:  # error: '==' compares
        print(x)
    elif x == 4 {  # error: it has no braces
        print(x)
    else if x == 5:  # error: expected ':' after 'else'
        print(x)
    else:
        print(x)


def signs(x: Int):
    if x > 1 && x < 3:  # error: write 'and'
        print(f"{x}")  # error: there are no f-strings
    switch x:  # error: write 'match'
        case 1:
            pass
    print "x"  # error: its arguments stand in parentheses
    print(x))  # error: this ')' closes nothing


def quotes():
    print("not closed)  # error: unterminated string: a closing quote


def tabs():
	print(1)
        print(2)  # error: indentation must not mix tabs and spaces


def wrong() -> Int:
    return "text"  # error: cannot implicitly convert


def main():
    var i = Item(2)
    i.rename("x")
    print(i.price(), i.name(), i.dear(), sqrt(2.0))
    print(Shop().x, Decorated(3).y, empty(1))
    print(wrong() + undeclared)  # error: use of unknown declaration 'undeclared'
