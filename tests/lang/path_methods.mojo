# Path: parts, names, joins, files by path.
from std.pathlib import *
from std.pathlib import Path, cwd, DIR_SEPARATOR
from std.tempfile import *
from std.os import setenv
def main() raises:
    var p = Path("/a/b/c.tar.gz")
    print(p, repr(p), p.name(), p.suffix(), p.parts().__len__())
    for q in ["", "/", "a", "a/b", "/a/b/", "a//b", ".x", "a.", "..", "a.b/c", "/a/./b"]:
        var r = Path(String(q))
        print(q, "|", r.name(), "|", r.suffix(), "|", r, "|", Bool(r), "|", r.parts())
    print(p / "x", Path("") / "x", Path("/") / "x", Path("a/") / "b", Path("a") / "/b", p / Path("y"))
    var m = Path("a")
    m /= "b"
    print(m, m == Path("a/b"), m != Path("a"), Path("a") < Path("b"), hash(Path("a")) == hash(Path("a")))
    print(m == "a/b")
    print(Path("a").joinpath("b", "c"), Path("a").joinpath())
    with TemporaryDirectory() as d:
        var f = Path(d) / "t.txt"
        print(f.exists(), f.is_file(), f.is_dir(), Path(d).is_dir())
        f.write_text("héllo")
        print(f.read_text(), f.read_bytes(), f.exists(), f.is_file())
        f.write_bytes([UInt8(1), UInt8(2)])
        print(f.read_bytes(), f.stat().st_size, f.lstat().st_size)
        f.write_text(42)
        print(f.read_text())
        print(len(Path(d).listdir()), Path(d).listdir()[0].name())
        try:
            _ = (Path(d) / "no").read_text()
        except e:
            print(String(e).replace(d, "D"))
        try:
            _ = (Path(d) / "no").listdir().__len__()
        except e:
            print(String(e).replace(d, "D"))
    _ = setenv("HOME", "/home/me")
    print(Path.home(), Path("~/x").expanduser(), Path("~").expanduser())
    print(DIR_SEPARATOR, cwd() == Path())
    # expect: /a/b/c.tar.gz Path('/a/b/c.tar.gz') c.tar.gz .gz 4
    # expect:  |  |  |  | False | []
    # expect: / |  |  | / | True | [, ]
    # expect: a | a |  | a | True | [a]
    # expect: a/b | b |  | a/b | True | [a, b]
    # expect: /a/b/ |  |  | /a/b/ | True | [, a, b, ]
    # expect: a//b | b |  | a//b | True | [a, , b]
    # expect: .x | .x |  | .x | True | [.x]
    # expect: a. | a. |  | a. | True | [a.]
    # expect: .. | .. |  | .. | True | [..]
    # expect: a.b/c | c |  | a.b/c | True | [a.b, c]
    # expect: /a/./b | b |  | /a/./b | True | [, a, ., b]
    # expect: /a/b/c.tar.gz/x /x /x a/b a//b /a/b/c.tar.gz/y
    # expect: a/b True True True True
    # expect: True
    # expect: a/b/c a
    # expect: False False False True
    # expect: héllo [104, 195, 169, 108, 108, 111] True True
    # expect: [1, 2] 2 2
    # expect: 42
    # expect: 1 t.txt
    # expect: Failed to open file 'D/no': No such file or directory
    # expect: the directory 'D/no' does not exist
    # expect: /home/me /home/me/x /home/me
    # expect: / True
