# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Kinds of files in modes, of any type that is a number.
from std.stat import S_IFBLK, S_IFCHR, S_IFDIR, S_IFIFO, S_IFLNK, S_IFMT, S_IFREG, S_IFSOCK, S_ISBLK, S_ISCHR, S_ISDIR, S_ISFIFO, S_ISLNK, S_ISREG, S_ISSOCK
from std.os import stat, lstat
from std.reflection import reflect
struct M(Intable):
    var v: Int
    def __init__(out self, v: Int):
        self.v = v
    def __int__(self) -> Int:
        return self.v
def main() raises:
    print(S_IFBLK, S_IFCHR, S_IFDIR, S_IFIFO, S_IFLNK, S_IFMT, S_IFREG, S_IFSOCK)
    # expect: 24576 8192 16384 4096 40960 61440 32768 49152
    for m in [S_IFBLK, S_IFCHR, S_IFDIR, S_IFIFO, S_IFLNK, S_IFREG, S_IFSOCK, 0, S_IFREG | 0o644, -1]:
        print(m, S_ISBLK(m), S_ISCHR(m), S_ISDIR(m), S_ISFIFO(m), S_ISLNK(m), S_ISREG(m), S_ISSOCK(m))
    # expect: 24576 True False False False False False False
    # expect: 8192 False True False False False False False
    # expect: 16384 False False True False False False False
    # expect: 4096 False False False True False False False
    # expect: 40960 False False False False True False False
    # expect: 32768 False False False False False True False
    # expect: 49152 False False False False False False True
    # expect: 0 False False False False False False False
    # expect: 33188 False False False False False True False
    # expect: -1 False False False False False False False
    print(S_ISREG(M(S_IFREG | 1)), S_ISDIR(mode=UInt16(S_IFDIR)), S_ISDIR(UInt8(3)))
    # expect: True True False
    print(S_ISREG[M](M(0)), S_ISLNK[Int](0))  # expect: False False
    print(reflect[type_of(S_IFMT)].name())  # expect: SIMD[DType.int, 1]
    print(S_ISDIR(stat("/tmp").st_mode), S_ISCHR(stat("/dev/null").st_mode), S_ISREG(stat("/etc/passwd").st_mode))
    # expect: True True True
    comptime x = S_ISDIR(S_IFDIR)
    print(x)  # expect: True
