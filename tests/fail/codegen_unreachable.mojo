# oracle: none, it tells of the whole function
from std.sys import codegen_unreachable


def small[n: Int]() -> Int:
    codegen_unreachable[n > 3, "n is ", "too large"]()  # error: codegen unreachable: n is too large
    return n


def main():
    print(small[3]())
    print(small[4]())
