# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Facts about files."""

from std.io.file import PathLike


struct stat_result(ImplicitlyCopyable, Writable):
    """What the system knows about a file."""

    var st_mode: Int
    """Bits for the kind, which S_ISDIR and its like read, and for who may do what."""
    var st_ino: Int
    """The number of the file on its device."""
    var st_dev: Int
    """The number of the device that it is on."""
    var st_nlink: Int
    """How many names it has."""
    var st_uid: Int
    """The number of the user that it belongs to."""
    var st_gid: Int
    """The number of the group that it belongs to."""
    var st_size: Int
    """Its length in bytes."""
    var st_atime_ns: Int
    """When it was last read, in nanoseconds since 1970."""
    var st_mtime_ns: Int
    """When what is in it last changed, in nanoseconds since 1970."""
    var st_ctime_ns: Int
    """When it or a fact about it last changed, in nanoseconds since 1970."""

    def __init__(out self, facts: Array[Int, 10]):
        self.st_mode = facts[0]
        self.st_ino = facts[1]
        self.st_dev = facts[2]
        self.st_nlink = facts[3]
        self.st_uid = facts[4]
        self.st_gid = facts[5]
        self.st_size = facts[6]
        self.st_atime_ns = facts[7]
        self.st_mtime_ns = facts[8]
        self.st_ctime_ns = facts[9]


def _stat(path: String, follow: Bool) raises -> stat_result:
    var facts = Array[Int, 10](fill=0)
    var name = path
    if (
        external_call["mj_stat", Int32](
            name.as_c_string_span()._ptr, Int32(follow), facts.unsafe_ptr()
        )
        != 0
    ):
        raise Error("unable to stat '", path, "'")
    return stat_result(facts)


def stat[P: PathLike](path: P) raises -> stat_result:
    """The facts about a file."""
    return _stat(path.__fspath__(), True)


def lstat[P: PathLike](path: P) raises -> stat_result:
    """The facts about a file, which may be a link."""
    return _stat(path.__fspath__(), False)
