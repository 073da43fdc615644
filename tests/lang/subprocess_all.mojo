# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Commands of the shell: what they write, text that is none, pipes both ways.
from std.subprocess import run
from std.subprocess.subprocess import _POpenHandle
def main() raises:
    print("[", run("echo hi"), "]", sep="")  # expect: [hi]
    print("[", run(cmd="printf '  a b \\n\\n  '"), "]", sep="")  # expect: [  a b]
    print("[", run("true"), "]", sep="")  # expect: []
    print("[", run("false"), "]", sep="")  # expect: []
    print("[", run("exit 3"), "]", sep="")  # expect: []
    print("[", run("nosuchcommand_x 2>/dev/null"), "]", sep="")  # expect: []
    print("[", run("printf 'a\\nb\\nc'"), "]", sep="")
    # expect: [a
    # expect: b
    # expect: c]
    print("[", run("printf '\\t x\\t\\v\\f\\r '"), "]", sep="")  # expect: [	 x]
    print(run("head -c 100000 /dev/zero | tr '\\0' x").byte_length())  # expect: 100000
    print("[", run(""), "]", sep="")  # expect: []
    try:
        print(run("printf 'abc\\377def'"))
    except e:
        print("E", e)
    # expect: E StringSpan: buffer is not valid UTF-8
    try:
        print(run("printf 'abc\\ndef\\n\\303'"))
    except e:
        print("E", e)
    # expect: E StringSpan: buffer is not valid UTF-8
    try:
        var h = _POpenHandle("ls", "x")
        _ = h^
    except e:
        print("E", e)
    # expect: E the mode specified `x` is not valid
    var h = _POpenHandle("echo one; echo two", mode="r")
    print(h.read())
    # expect: one
    # expect: two
    print("[", h.read(), "]", sep="")  # expect: []
    var w = _POpenHandle(cmd="cat >/dev/null", mode="w")
    _ = w^
    print(run("echo é日本 | cat"))  # expect: é日本
