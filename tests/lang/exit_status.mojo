# expect-status: 7
from std.sys import exit


def main():
    print("before")  # expect: before
    var n = 3
    if n == 3:
        exit(7)
    print("not printed")
