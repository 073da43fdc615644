# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Path: every method, printed forms, errors.
from std.pathlib import Path, cwd, DIR_SEPARATOR
from std.os import PathLike, setenv, getenv
from std.reflection import reflect
from std.tempfile import mkdtemp
from std.hash import hash
from std.os import remove, rmdir

def main() raises:
    print(DIR_SEPARATOR, Path() == cwd(), String(cwd()).startswith("/"))  # expect: / True True
    var a = Path("a/b.txt")
    print(a, repr(a), String(a), a.path, a.__fspath__(), Bool(a), Bool(Path("")), t"{a}")
    # expect: a/b.txt Path('a/b.txt') a/b.txt a/b.txt a/b.txt True False a/b.txt
    print(Path(""), repr(Path("")), Path("/"), repr(Path("x'y\n")))
    # expect:  Path('') / Path('x\'y\n')
    print(a / "c", a / Path("d"), a / "/abs", a / "", Path("") / "x", Path("/") / "x", Path("x/") / "y", "q", sep="|")
    # expect: a/b.txt/c|a/b.txt/d|a/b.txt//abs|a/b.txt/|/x|/x|x/y|q
    var c = a
    c /= "more"
    c /= String("s")
    print(c, a)  # expect: a/b.txt/more/s a/b.txt
    print(a == Path("a/b.txt"), a == "a/b.txt", a != Path("z"), a == String("a"), a < Path("b"), a <= a, a > Path("Z"), a >= Path("zz"))
    # expect: True True True False True True True False
    print(hash(a) == hash(Path("a/b.txt")), hash(a) == hash(Path("c")), hash(Path("x")) == hash(String("x")))
    # expect: True False True
    for p in ["", "/", "a", "a/b", "/a/b.tar.gz", "a.", ".x", "a/.b", "a//b/", "../x.y", "/a", ".", "..", "x.y/"]:
        var q = Path(p)
        print("[", p, "] name[", q.name(), "] suffix[", q.suffix(), "] parts", q.parts(), sep="")
    # expect: [] name[] suffix[] parts[]
    # expect: [/] name[] suffix[] parts[, ]
    # expect: [a] name[a] suffix[] parts[a]
    # expect: [a/b] name[b] suffix[] parts[a, b]
    # expect: [/a/b.tar.gz] name[b.tar.gz] suffix[.gz] parts[, a, b.tar.gz]
    # expect: [a.] name[a.] suffix[] parts[a.]
    # expect: [.x] name[.x] suffix[] parts[.x]
    # expect: [a/.b] name[.b] suffix[] parts[a, .b]
    # expect: [a//b/] name[] suffix[] parts[a, , b, ]
    # expect: [../x.y] name[x.y] suffix[.y] parts[.., x.y]
    # expect: [/a] name[a] suffix[] parts[, a]
    # expect: [.] name[.] suffix[] parts[.]
    # expect: [..] name[..] suffix[] parts[..]
    # expect: [x.y/] name[] suffix[] parts[x.y, ]
    print(a.joinpath("c"), a.joinpath("c", "d", "e"), a.joinpath(), a.joinpath("/x", "y"), a.joinpath(""), sep="|")
    # expect: a/b.txt/c|a/b.txt/c/d/e|a/b.txt|a/b.txt//x/y|a/b.txt/
    var b = mkdtemp()
    var f = Path(b) / "f.bin"
    f.write_text("hello é\n")
    print(f.read_text(), f.read_bytes(), f.exists(), f.is_file(), f.is_dir(), Path(b).is_dir(), f.stat().st_size, f.lstat().st_size)
    # expect: hello é
    # expect:  [104, 101, 108, 108, 111, 32, 195, 169, 10] True True False True 9 9
    f.write_text(123)
    print(f.read_text())  # expect: 123
    f.write_text(value=[1, 2])
    print(f.read_text())  # expect: [1, 2]
    f.write_bytes(List[UInt8]([UInt8(0), 255, 10]))
    print(f.read_bytes())  # expect: [0, 255, 10]
    try:
        print(f.read_text().byte_length())
    except e:
        print("E", e)
    # expect: E Cannot construct a String from invalid UTF-8 data
    f.write_bytes(bytes="x".as_bytes())
    print(Path(b).listdir()[0] == Path("f.bin"), Path(b).listdir()[0].name())  # expect: True f.bin
    try:
        print(len(Path(b + "/none").listdir()))
    except e:
        print("E", String(e).replace(b, "B"))
    # expect: E the directory 'B/none' does not exist
    try:
        print(Path(b + "/none").read_text())
    except e:
        print("E", String(e).replace(b, "B"))
    # expect: E Failed to open file 'B/none': No such file or directory
    try:
        print(Path(b + "/none").read_bytes())
    except e:
        print("E", String(e).replace(b, "B"))
    # expect: E Failed to open file 'B/none': No such file or directory
    try:
        print(Path(b + "/none").stat().st_size)
    except e:
        print("E", String(e).replace(b, "B"))
    # expect: E unable to stat 'B/none'
    try:
        Path(b).write_text("x")
    except e:
        print("E", String(e).replace(b, "B"))
    # expect: E Failed to open file 'B': Is a directory
    remove(f)
    rmdir(Path(b))
    var h = getenv("HOME")
    _ = setenv("HOME", "/hh")
    print(Path.home(), Path("~/x").expanduser(), Path("y").expanduser())  # expect: /hh /hh/x y
    _ = setenv("HOME", h)
    var d = {Path("k"): 1, Path("j"): 2}
    print(d[Path("k")], Path("j") in d)  # expect: 1 True
    var l = [Path("c"), Path("a"), Path("b")]
    sort(l)
    print(l)  # expect: [a, b, c]
    print(conforms_to(Path, Boolable), conforms_to(Path, Comparable), conforms_to(Path, Equatable), conforms_to(Path, Hashable), conforms_to(Path, ImplicitlyCopyable), conforms_to(Path, PathLike), conforms_to(Path, Writable), conforms_to(Path, Defaultable), conforms_to(Path, Sized))
    # expect: True True True True True True True False False
    print(reflect[Path].name(), reflect[type_of(a.parts())].name())
    # expect: std.pathlib.path.Path List[std.collections.string.string_span.StringSpan[{}, {}]]
    var lit: Path = "lit"
    var st: Path = String("st")
    print(lit, st, Path(path="kw"), Path(path=String("kw2")), Path(String("abc")[byte=0:2]))
    # expect: lit st kw kw2 ab
