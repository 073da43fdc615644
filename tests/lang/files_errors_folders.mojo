# What files and folders say when something is wrong, what is made on the way, and the facts that the
# system tells of a file.
from std.os import listdir, lstat, makedirs, mkdir, remove, removedirs, rmdir, stat, symlink
from std.os.path import exists, isdir, split_extension
from std.base64 import b16decode, b64decode, b64encode
from std.pathlib import Path
from std.subprocess import run
from std.tempfile import NamedTemporaryFile, TemporaryDirectory, mkdtemp


def attempt[f: def(String) raises thin -> None](where: String):
    try:
        f(where)
        print("fine")
    except e:
        print(String(e).replace(where, "*"))


def missing(base: String) raises:
    print(listdir(base + "/none"))


def facts(base: String) raises:
    _ = lstat(base + "/none")


def again(base: String) raises:
    makedirs(base)


def on_file(base: String) raises:
    makedirs(base + "/file/x", exist_ok=True)


def bad_text(base: String) raises:
    with open(base + "/file", "w") as f:
        f.write_bytes([UInt8(65), 0xFF])
    print(Path(base + "/file").read_bytes())
    print(Path(base + "/file").read_text())


def closed(base: String) raises:
    var f = open(base + "/file", "r")
    f.close()
    print(f.read())


def backwards(base: String) raises:
    var f = open(base + "/file", "r")
    print(f.seek(-1, 2), f.read_bytes())
    print(f.seek(-9, 0))


def bases(base: String) raises:
    print(b64decode("YW Jj\nYQ=="), b64decode("ab=c"), b64decode("YQ==YQ=="))
    for t in ["a", "ab-_"]:
        try:
            print(b64decode(t))
        except e:
            print(e)
    var s = String("x")
    b64encode("abc".as_bytes(), s)
    print(s)
    print(b16decode("4f"))


def held(base: String) raises:
    with TemporaryDirectory(dir=base) as d:
        print(isdir(d))
        raise Error("swallowed")


def main() raises:
    var base = mkdtemp()
    print(base.byte_length())  # expect: 16
    with open(base + "/new/folders/text", "w") as f:
        print(f.write_once("abc".as_bytes()))
        f.write_all("def".as_bytes())
    # expect: 3
    var buffer = List[UInt8](length=4, fill=0)
    with open(base + "/new/folders/text", "r") as f:
        print(f.read(buffer), buffer)
    # expect: 4 [97, 98, 99, 100]
    remove(base + "/new/folders/text")
    removedirs(base + "/new/folders/")
    print(exists(base + "/new"))  # expect: False
    base = mkdtemp()
    with open(base + "/file", "w") as f:
        f.write("text")
    var s = stat(base + "/file")
    print(s.st_size, s.st_nlink, s.st_blksize > 0, s.st_mtimespec.tv_sec > 1500000000, s.st_rdev, s.st_flags)
    # expect: 4 1 True True 0 0
    print(String(s).split("=")[0], repr(s).split("=")[0])
    # expect: os.stat_result(st_mode stat_result(st_mode
    attempt[missing](base)
    # expect: the directory '*/none' does not exist
    attempt[facts](base)
    # expect: unable to lstat '*/none'
    attempt[again](base)
    # expect: Can not create directory: * Err: File exists
    # expect: set `makedirs(path, exist_ok=True)` to allow existing dirs
    attempt[on_file](base)
    # expect: path not created: */file/x
    # expect: Can not create directory: */file/x Err: Not a directory
    attempt[bad_text](base)
    # expect: [65, 255]
    # expect: Cannot construct a String from invalid UTF-8 data
    attempt[closed](base)
    # expect: invalid file handle
    attempt[backwards](base)
    # expect: 1 [255]
    # expect: Failed to seek in file: Invalid argument
    attempt[bases](base)
    # expect: [97, 98, 99, 97] [105] [97]
    # expect: ValueError: Input length '1' (ignoring whitespace) must be divisible by 4
    # expect: ValueError: Unexpected character '-' encountered
    # expect: YWJj
    # expect: ValueError: Unexpected character 'f' encountered
    attempt[held](base)
    # expect: True
    # expect: fine
    symlink(target="nowhere", linkpath=base + "/link")
    print(split_extension("a/..b.c")[1], repr(run("printf ' a \\n\\n'")))  # expect: .c ' a'
    with NamedTemporaryFile(mode="rw") as f:
        f.write("abc")
        print(f.seek(1), f.read(), f.name.byte_length())
    # expect: 1 bc 16
