# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Temporary files and folders: names, places, ends, errors.
from std.tempfile import gettempdir, mkdtemp, NamedTemporaryFile, TemporaryDirectory
from std.tempfile.tempfile import TMP_MAX, _get_random_name, _candidate_tempdir_list, _get_default_tempdir, _try_to_create_file, _rmtree
from std.os import setenv, unsetenv, listdir, makedirs, mkdir, rmdir, remove, SEEK_SET, SEEK_CUR, SEEK_END
from std.os.path import exists, isdir, isfile, dirname, basename
from std.stat import S_IFMT
from std.os import stat
from std.reflection import reflect

def main() raises:
    print(TMP_MAX, _get_random_name().byte_length(), _get_random_name(size=3).byte_length(), _get_random_name(0).byte_length())
    # expect: 10000 8 3 0

    var base = mkdtemp()
    makedirs(base + "/td", exist_ok=True)
    _ = setenv("TMPDIR", base + "/td")
    print(_candidate_tempdir_list()[0].replace(base, "BASE"), _candidate_tempdir_list()[3])
    # expect: BASE/td /usr/tmp

    print(gettempdir().value() == base + "/td", _get_default_tempdir() == base + "/td")
    # expect: True True

    _ = setenv("TMPDIR", base + "/nosuch")
    print(gettempdir().value().replace(base, "BASE"))  # expect: /tmp
    print(_candidate_tempdir_list()[0].replace(base, "BASE"), _candidate_tempdir_list()[3])
    # expect: BASE/nosuch /usr/tmp

    _ = unsetenv("TMPDIR")
    _ = setenv("TEMP", base + "/td")
    print(gettempdir().value().replace(base, "BASE"))  # expect: BASE/td
    _ = unsetenv("TEMP")
    _ = setenv("TMP", base + "/td")
    print(gettempdir().value().replace(base, "BASE"))  # expect: BASE/td
    print(_try_to_create_file(base + "/td"), listdir(base + "/td"))  # expect: True []

    _ = unsetenv("TMP")
    print(gettempdir() == String("/tmp"))  # expect: True
    var d = mkdtemp(suffix="_s", prefix="p_", dir=String(base + "/td"))
    print(dirname(d) == base + "/td", basename(d).startswith("p_"), d.endswith("_s"), basename(d).byte_length(), isdir(d), oct(Int(stat(d).st_mode) & 0o777))
    # expect: True True True 12 True 0o700

    rmdir(d)
    var d2 = mkdtemp()
    print(d2.startswith("/tmp/tmp"), basename(d2).byte_length())  # expect: True 11
    rmdir(d2)
    try:
        print(mkdtemp(dir=String(base + "/nosuchdir")))
    except e:
        print("E", String(e).replace(base, "BASE"))
    # expect: E Failed to create temporary file

    var kept: String
    with TemporaryDirectory(suffix="x", prefix="y", dir=String(base + "/td")) as t:
        kept = t
        print(isdir(t), basename(t).byte_length())
        with open(t + "/f", "w") as f:
            f.write("abc")
        makedirs(t + "/a/b/c")
        with open(t + "/a/b/g", "w") as f:
            f.write("abc")
    # expect: True 10

    print(exists(kept))  # expect: False
    try:
        with TemporaryDirectory() as t:
            kept = t
            raise Error("inside")
    except e:
        print("E", e, exists(kept))
    try:
        with TemporaryDirectory(dir=String(base + "/td")) as t:
            kept = t
            rmdir(t)
    except e:
        var s = String(e)
        print("E", s.replace(kept, "KEPT"))
    # expect: E the directory 'KEPT' does not exist

    try:
        with TemporaryDirectory(dir=String(base + "/td"), ignore_cleanup_errors=True) as t:
            kept = t
            rmdir(t)
    except e:
        var s = String(e)
        print("E", s.replace(kept, "KEPT"))
    # expect: E the directory 'KEPT' does not exist

    try:
        with TemporaryDirectory(dir=String(base + "/td")) as t:
            kept = t
            rmdir(t)
            raise Error("both")
    except e:
        var s = String(e)
        print("E", s.replace(kept, "KEPT"))
    # expect: E both

    var td = TemporaryDirectory(dir=String(base + "/td"))
    print(isdir(td.name))  # expect: True
    rmdir(td.name)
    # files
    var name: String
    with NamedTemporaryFile(mode="rw") as f:
        name = f.name
        print(isfile(name), basename(name).byte_length(), dirname(name))
        f.write("hello ", 1, " ", True, "\n")
        f.write_bytes("bytes".as_bytes())
        print(f.seek(0))
        print(f.read())
        print(f.seek(2), f.seek(offset=1, whence=SEEK_CUR), f.seek(0, SEEK_END))
        print(f.seek(0, whence=SEEK_SET))
        print(f.read(3), "|", f.read(size=2), "|", f.read_bytes(2), f.read_bytes(size=-1).__len__())
        print("[", f.read(), "]", sep="")
    # expect: True 11 /tmp
    # expect: 0
    # expect: hello 1 True
    # expect: bytes
    # expect: 2 3 18
    # expect: 0
    # expect: hel | lo | [32, 49] 11
    # expect: []








    print(exists(name))  # expect: False
    var f2 = NamedTemporaryFile(delete=False, suffix=".txt", prefix="q", dir=String(base + "/td"))
    name = f2.name
    print(basename(name).startswith("q"), name.endswith(".txt"), basename(name).byte_length())
    # expect: True True 13

    f2.close()
    print(exists(name))  # expect: True
    try:
        f2.close()
        print("closed twice")
    except e:
        print("E", String(e).replace(base, "BASE"))
    # expect: closed twice

    try:
        print(f2.read())
    except e:
        print("E", String(e).replace(base, "BASE"))
    # expect: E invalid file handle

    remove(name)
    var f3 = NamedTemporaryFile(name=String(base + "/td/named"))
    print(f3.name.replace(base, "BASE"), exists(base + "/td/named"))  # expect: BASE/td/named True
    f3.close()
    print(exists(base + "/td/named"))  # expect: False
    try:
        _ = NamedTemporaryFile(dir=String(base + "/nosuch"))
    except e:
        print("E", String(e).startswith("Failed to create"), e)
    try:
        _ = NamedTemporaryFile(mode="zz", dir=String(base + "/td"))
    except e:
        print("E", String(e).replace(base, "BASE"))
    # expect: E Failed to create temporary file

    var f4 = NamedTemporaryFile()
    name = f4.name
    var f5 = f4^
    print(exists(name), f5.name == name)  # expect: True True
    _ = f5^
    print(exists(name))  # expect: False
    try:
        with NamedTemporaryFile("w") as f:
            name = f.name
            print(f.read())
    except e:
        print("E", e, exists(name))
    # expect: E Failed to read from file: Bad file descriptor False

    try:
        _rmtree(base + "/nosuch")
    except e:
        print("E", String(e).replace(base, "BASE"))
    try:
        _rmtree(base + "/nosuch", ignore_errors=True)
    except e:
        print("E", String(e).replace(base, "BASE"))
    # expect: E the directory 'BASE/nosuch' does not exist

    mkdir(base + "/td/x")
    with open(base + "/td/x/y", "w") as f:
        f.write("1")
    try:
        _rmtree(base + "/td/x/y")
    except e:
        print("E", String(e).replace(base, "BASE"))
    # expect: E the directory 'BASE/td/x/y' does not exist

    _rmtree(base + "/td")
    print(exists(base + "/td"))  # expect: False
    rmdir(base)
    print(conforms_to(TemporaryDirectory, Movable), conforms_to(TemporaryDirectory, Copyable), conforms_to(NamedTemporaryFile, Movable), conforms_to(NamedTemporaryFile, Copyable), conforms_to(NamedTemporaryFile, Writer))
    # expect: True False True False False
    print(reflect[NamedTemporaryFile].name(), reflect[TemporaryDirectory].name())
    # expect: std.tempfile.tempfile.NamedTemporaryFile std.tempfile.tempfile.TemporaryDirectory
