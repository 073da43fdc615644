# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# One error for each statement that is wrong, and the statements around it are what they are.
# oracle: none, the other compiler stops before it has seen all of them
from std.math import sqrt


struct Point:
    var x: Int

    def __init__(out self):
        self.x = 3

    def missing_operand(self) -> Int:
        var y = (self.x + ) * 2  # error: unexpected token in expression
        return y

    def missing_bracket(self) -> Int:
        var list: List[Int] = [self.x, 2
        return len(list)  # error: expected ']' in list expression

    def deeper(self) -> Int:
        var a = 1
            print(a)  # error: statement indentation must match the rest of the block
        return a

    def strings(self):
        print("not \q escaped")  # error: invalid escape sequence
        print('one quote")  # error: unterminated string

    def fine(self) -> Int:
        return self.x


def words(x: Int):
    if x == 0777:  # error: leading zeros
        print(x)
    elif x <> 3:  # error: there is no '<>'; write '!='
        print(x)


def unfinished(x: Int) -> Int:
    var y = x +
    return y  # error: unexpected token in expression: the one that the line before begins


def increments(x: Int):
    var y = x
    y++
    return  # error: there is no '++'; write '+= 1'


def heads(x: Int):
    for i in range(x)  # error: expected ':' after 'for' statement
        print(i)
    while x  # error: expected ':' after 'while' condition
        print(x)
    with x as y  # error: expected ':' after 'with' items
        print(y)
    try:
        print(x)
    except e  # error: expected ':' after 'except'
        print(e)


def main():
    print(Point().fine(), sqrt(4.0))
