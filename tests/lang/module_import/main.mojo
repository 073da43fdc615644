import shapes
import shapes as s
from shapes import Square, UNIT as unit, describe
from helpers.text import shout
import helpers.numbers


def main():
    print(Square(3).area(), shapes.Square(4).area(), s.UNIT, unit)  # expect: 9 16 cm cm
    print(describe(Square(2)))  # expect: 4cm twice is 8
    print(shout("hello"))  # expect: HELLO!
    print(helpers.numbers.twice(21))  # expect: 42
