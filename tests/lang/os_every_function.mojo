# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Environment, folders, links, files asked about: results, and texts of errors.
from std.os import getenv, setenv, unsetenv, getuid, isatty, listdir, mkdir, makedirs, rmdir, removedirs, remove, unlink, link, symlink, stat, lstat, stat_result, sep, SEEK_SET, SEEK_CUR, SEEK_END, abort, PathLike
from std.os.path import exists, isdir, isfile, islink, lexists, getsize
from std.pathlib import Path
from std.tempfile import mkdtemp
from std.reflection import reflect
from std.time.time import _CTimeSpec

struct MyPath(PathLike):
    var s: String
    def __init__(out self, s: String):
        self.s = s
    def __fspath__(self) -> String:
        return self.s

def show(e: Error, base: String):
    print("E", String(e).replace(base, "B"))

def main() raises:
    print(sep, SEEK_SET, SEEK_CUR, SEEK_END, reflect[type_of(SEEK_SET)].name())
    # expect: / 0 1 2 SIMD[DType.uint8, 1]
    print(getenv("PB_X"), getenv("PB_X", "dflt"), getenv(name="PB_X", default="q"), sep="|")
    # expect: |dflt|q
    print(setenv("PB_X", "1"), getenv("PB_X"), setenv("PB_X", "2", False), getenv("PB_X"), setenv(name="PB_X", value="3", overwrite=True), getenv("PB_X"))
    # expect: True 1 True 1 True 3
    print(setenv("", "x"), setenv("A=B", "x"), unsetenv("PB_X"), unsetenv("PB_X"), unsetenv(""), unsetenv("A=B"), getenv(""), sep="|")
    # expect: False|False|True|True|False|False|
    print(setenv("PB_E", ""), "[" + getenv("PB_E", "d") + "]")  # expect: True []
    print(getuid(), reflect[type_of(getuid())].name(), isatty(0), isatty(fd=99))
    # expect: 0 SIMD[DType.int, 1] False False
    var b = mkdtemp()
    mkdir(b + "/d")
    print(isdir(b + "/d"), oct(Int(stat(b + "/d").st_mode)))  # expect: True 0o40755
    mkdir(MyPath(b + "/m"), mode=0o700)
    print(oct(Int(stat(MyPath(b + "/m")).st_mode)))  # expect: 0o40700
    try:
        mkdir(b + "/d")
    except e:
        show(e, b)
    # expect: E Can not create directory: B/d Err: File exists
    try:
        mkdir(b + "/no/d")
    except e:
        show(e, b)
    # expect: E Can not create directory: B/no/d Err: No such file or directory
    makedirs(b + "/x/y/z")
    print(isdir(b + "/x/y/z"))  # expect: True
    try:
        makedirs(b + "/x/y/z")
    except e:
        show(e, b)
    # expect: E Can not create directory: B/x/y/z Err: File exists
    # expect: set `makedirs(path, exist_ok=True)` to allow existing dirs
    makedirs(b + "/x/y/z", exist_ok=True)
    makedirs(b + "/t/u/", mode=0o755)
    print(isdir(b + "/t/u"))  # expect: True
    try:
        rmdir(b + "/x")
    except e:
        show(e, b)
    # expect: E Can not remove directory: B/x Err: Directory not empty
    try:
        rmdir(b + "/none")
    except e:
        show(e, b)
    # expect: E Can not remove directory: B/none Err: No such file or directory
    with open(b + "/f", "w") as f:
        f.write("12345")
    try:
        makedirs(b + "/f", exist_ok=True)
        print("ok file")
    except e:
        show(e, b)
    # expect: E path not created: B/f
    # expect: Can not create directory: B/f Err: File exists
    try:
        makedirs(b + "/f/g")
    except e:
        show(e, b)
    # expect: E Can not create directory: B/f/g Err: Not a directory
    # expect: set `makedirs(path, exist_ok=True)` to allow existing dirs
    removedirs(b + "/t/u")
    print(exists(b + "/t"), exists(b))  # expect: False True
    try:
        removedirs(b + "/f")
    except e:
        show(e, b)
    # expect: E Can not remove directory: B/f Err: Not a directory
    try:
        rmdir(b + "/f")
    except e:
        show(e, b)
    # expect: E Can not remove directory: B/f Err: Not a directory
    symlink(b + "/f", b + "/s")
    symlink(target="f", linkpath=Path(b) / "s2")
    symlink("nowhere", b + "/s3")
    link(b + "/f", b + "/h")
    print(islink(b + "/s"), islink(b + "/h"), isfile(b + "/s2"), exists(b + "/s3"), lexists(b + "/s3"), stat(b + "/h").st_nlink)
    # expect: True False True False True 2
    try:
        link(b + "/none", b + "/h2")
    except e:
        show(e, b)
    # expect: E Can not create link from B/h2 to B/none Err: No such file or directory
    try:
        link(oldpath=b + "/f", newpath=b + "/h")
    except e:
        show(e, b)
    # expect: E Can not create link from B/h to B/f Err: File exists
    try:
        symlink(b + "/f", b + "/s")
    except e:
        show(e, b)
    # expect: E Can not create symlink from B/s to B/f Err: File exists
    try:
        remove(b + "/none")
    except e:
        show(e, b)
    # expect: E Can not remove file: B/none Err: No such file or directory
    try:
        remove(b + "/d")
    except e:
        show(e, b)
    # expect: E Can not remove file: B/d Err: Is a directory
    try:
        unlink(path=b + "/none")
    except e:
        show(e, b)
    # expect: E Can not remove file: B/none Err: No such file or directory
    var l = listdir(b)
    sort(l)
    print(l)  # expect: [d, f, h, m, s, s2, s3, x]
    try:
        print(listdir(b + "/none"))
    except e:
        show(e, b)
    # expect: E the directory 'B/none' does not exist
    try:
        print(listdir(b + "/f"))
    except e:
        show(e, b)
    # expect: E the directory 'B/f' does not exist
    print(listdir(b + "/d"))  # expect: []
    try:
        print(stat(b + "/none").st_size)
    except e:
        show(e, b)
    # expect: E unable to stat 'B/none'
    try:
        print(stat(b + "/s3").st_size)
    except e:
        show(e, b)
    # expect: E unable to stat 'B/s3'
    print(lstat(b + "/s3").st_size, stat(b + "/s").st_size)  # expect: 7 5
    try:
        print(lstat(b + "/none").st_size)
    except e:
        show(e, b)
    # expect: E unable to lstat 'B/none'
    try:
        print(getsize(b + "/none"))
    except e:
        show(e, b)
    # expect: E unable to stat 'B/none'
    print(getsize(b + "/f"), getsize(b + "/s"))  # expect: 5 5
    remove(b + "/s")
    remove(b + "/s2")
    unlink(b + "/s3")
    remove(path=b + "/h")
    remove(MyPath(b + "/f"))
    rmdir(Path(b + "/d"))
    rmdir(b + "/m")
    removedirs(path=b + "/x/y/z")
    print(exists(b))  # expect: False
    var st = stat_result(st_mode=1, st_ino=2, st_dev=3, st_nlink=4, st_uid=5, st_gid=6, st_size=7, st_atimespec=_CTimeSpec(), st_mtimespec=_CTimeSpec(), st_ctimespec=_CTimeSpec(), st_birthtimespec=_CTimeSpec(), st_blocks=8, st_blksize=9, st_rdev=10, st_flags=11)
    print(st)
    # expect: os.stat_result(st_mode=1, st_ino=2, st_dev=3, st_nlink=4, st_uid=5, st_gid=6, st_size=7, st_atime=0ns, st_mtime=0ns, st_ctime=0ns, st_birthtime=0ns, st_blocks=8, st_blksize=9, st_rdev=10, st_flags=11)
    print(repr(st))
    # expect: stat_result(st_mode=Int(1), st_ino=Int(2), st_dev=Int(3), st_nlink=Int(4), st_uid=Int(5), st_gid=Int(6), st_size=Int(7), st_atimespec=_CTimeSpec(tv_sec=Int(0), tv_nsec=Int(0)), st_mtimespec=_CTimeSpec(tv_sec=Int(0), tv_nsec=Int(0)), st_ctimespec=_CTimeSpec(tv_sec=Int(0), tv_nsec=Int(0)), st_birthtimespec=_CTimeSpec(tv_sec=Int(0), tv_nsec=Int(0)), st_blocks=Int(8), st_blksize=Int(9), st_rdev=Int(10), st_flags=Int(11))
    print(reflect[type_of(st.st_mode)].name(), reflect[type_of(st.st_size)].name(), reflect[type_of(st.st_ino)].name(), st.copy().st_flags)
    # expect: SIMD[DType.int, 1] SIMD[DType.int, 1] SIMD[DType.int, 1] 11
    print(conforms_to(stat_result, Copyable), conforms_to(stat_result, ImplicitlyCopyable), conforms_to(stat_result, Writable), conforms_to(stat_result, Equatable))
    # expect: True False True False
    var s0 = stat("/dev/null")
    print(s0.st_rdev, s0.st_uid, s0.st_size, s0.st_blksize, s0.st_nlink, s0.st_atimespec.tv_sec > 0, s0.st_birthtimespec, s0.st_flags)
    # expect: 259 0 0 4096 1 True 0ns 0
