# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Function types whose arguments are `Some[..]`: any function with such a parameter serves.


def note(mut w: Some[Writer], x: Int):
    w.write("note ", x)


def mark[W: Writer](mut w: W, x: Int) raises:
    if x > 3:
        raise "too much"
    w.write("mark ", x)


def written[f: def(mut w: Some[Writer], x: Int) thin -> None]() -> String:
    var s = String()
    f(s, 3)
    return s


def try_it[f: def[W: Writer](mut w: W, x: Int) thin raises -> None](x: Int) -> String:
    var s = String()
    try:
        f(s, x)
    except e:
        return String(e)
    return s


def pair(a: Some[Writable], b: Some[Writable]) -> Int:
    print(a, b)
    return 2


def twice[f: def(Some[Writable], Some[Writable]) thin -> Int]() -> Int:
    return f(1, "x") + f(1.5, True)


def main():
    print(written[note]())  # expect: note 3
    print(try_it[mark](1), try_it[mark](4), try_it[note](5))  # expect: mark 1 too much note 5
    print(twice[pair]())
    # expect: 1 x
    # expect: 1.5 True
    # expect: 4
