# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# One T for two views binds where they lead too: when that differs, another function of the name is
# meant, in plain and generic bodies, in loops and beside closures.
def which[T: Writable & Copyable](a: T, b: T) -> Int:
    return 1


def which(a: StringSpan, b: StringSpan) -> String:
    return "two views"


def third[T: AnyType](a: T, b: T, c: T):
    print("one type")


def third[A: AnyType, B: AnyType](a: A, b: A, c: B):
    print("two types")


def third[A: AnyType, B: AnyType, C: AnyType](a: A, b: B, c: C):
    print("three types")


def generic[n: Int, T: Writable](x: T):
    var e = String("e")
    var f = String("f")
    comptime for i in range(n):
        print(i, x, which(StringSpan(e), StringSpan(f)))
        print(i, x, which(StringSpan(e), StringSpan(e)))


def main():
    var e = String("e")
    var f = String("f")
    var s = StringSpan(e)
    var t = StringSpan(f)
    var st: StaticString = "static"
    print(which(s, s), which(s, t), which(s, st), which(st, st), which(e, f))
    # expect: two views two views two views two views 1
    var log: List[String] = [""]

    def note(x: StringSpan) {mut log}:
        log.append(String(x))

    third(s, s, s)
    # expect: one type
    third(s, s, t)
    # expect: two types
    third(s, t, st)
    # expect: three types
    for _ in range(2):
        note(which(s, t))
    print(len(log), log[2])  # expect: 3 two views
    generic[2]("x")
    # expect: 0 x two views
    # expect: 0 x two views
    # expect: 1 x two views
    # expect: 1 x two views
