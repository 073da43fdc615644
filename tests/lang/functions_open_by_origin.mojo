# A function that is open by origins alone is checked once for all, and run once: with what own says
# of the first in its way, the second would not be run.
from std.os import remove


def put(text: StringSpan) raises:
    var name = String("/tmp/mojo2c_open_by_origin.txt")
    with open(name, "w") as f:
        f.write(text)


def get() raises -> String:
    var mode = String("r")
    with open(String("/tmp/mojo2c_open_by_origin.txt"), mode) as f:
        return f.read()


def main() raises:
    put("abc")
    print(get())  # expect: abc
    var whole = String("some words")
    put(whole[byte=5:])
    print(get())  # expect: words
    remove("/tmp/mojo2c_open_by_origin.txt")
