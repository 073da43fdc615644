# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Facts about files."""

from std.io.file import PathLike
from std.time.time import _CTimeSpec


struct stat_result(Copyable, Writable):
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
    var st_atimespec: _CTimeSpec
    """When it was last read."""
    var st_mtimespec: _CTimeSpec
    """When what is in it last changed."""
    var st_ctimespec: _CTimeSpec
    """When it or a fact about it last changed."""
    var st_birthtimespec: _CTimeSpec
    """When it was made; 0 where the system does not tell."""
    var st_blocks: Int
    """How many blocks of 512 bytes it takes."""
    var st_blksize: Int
    """How many bytes of it are best read at once."""
    var st_rdev: Int
    """The number of the device that it is itself."""
    var st_flags: Int
    """Flags of the user's; 0 where the system has none."""

    def __init__(
        out self,
        *,
        st_mode: Int,
        st_ino: Int,
        st_dev: Int,
        st_nlink: Int,
        st_uid: Int,
        st_gid: Int,
        st_size: Int,
        st_atimespec: _CTimeSpec,
        st_mtimespec: _CTimeSpec,
        st_ctimespec: _CTimeSpec,
        st_birthtimespec: _CTimeSpec,
        st_blocks: Int,
        st_blksize: Int,
        st_rdev: Int,
        st_flags: Int,
    ):
        self.st_mode = st_mode
        self.st_ino = st_ino
        self.st_dev = st_dev
        self.st_nlink = st_nlink
        self.st_uid = st_uid
        self.st_gid = st_gid
        self.st_size = st_size
        self.st_atimespec = st_atimespec
        self.st_mtimespec = st_mtimespec
        self.st_ctimespec = st_ctimespec
        self.st_birthtimespec = st_birthtimespec
        self.st_blocks = st_blocks
        self.st_blksize = st_blksize
        self.st_rdev = st_rdev
        self.st_flags = st_flags

    def write_to(self, mut writer: Some[Writer]):
        """Writes the facts with their names."""
        writer.write(
            "os.stat_result(st_mode=",
            self.st_mode,
            ", st_ino=",
            self.st_ino,
            ", st_dev=",
            self.st_dev,
            ", st_nlink=",
            self.st_nlink,
            ", st_uid=",
            self.st_uid,
            ", st_gid=",
            self.st_gid,
            ", st_size=",
            self.st_size,
            ", st_atime=",
            self.st_atimespec,
            ", st_mtime=",
            self.st_mtimespec,
            ", st_ctime=",
            self.st_ctimespec,
            ", st_birthtime=",
            self.st_birthtimespec,
            ", st_blocks=",
            self.st_blocks,
            ", st_blksize=",
            self.st_blksize,
            ", st_rdev=",
            self.st_rdev,
            ", st_flags=",
            self.st_flags,
            ")",
        )


def _stat(path: String, follow: Bool) raises -> stat_result:
    var facts = Array[Int, 16](fill=0)
    var name = path
    if (
        external_call["mj_stat", Int32](
            name.as_c_string_span()._ptr, Int32(follow), facts.unsafe_ptr()
        )
        != 0
    ):
        raise Error("unable to stat '" if follow else "unable to lstat '", path, "'")
    return stat_result(
        st_mode=facts[0],
        st_ino=facts[1],
        st_dev=facts[2],
        st_nlink=facts[3],
        st_uid=facts[4],
        st_gid=facts[5],
        st_size=facts[6],
        st_atimespec=_CTimeSpec(facts[7], facts[8]),
        st_mtimespec=_CTimeSpec(facts[9], facts[10]),
        st_ctimespec=_CTimeSpec(facts[11], facts[12]),
        st_birthtimespec=_CTimeSpec(),
        st_blocks=facts[14],
        st_blksize=facts[15],
        st_rdev=facts[13],
        st_flags=0,
    )


def stat[P: PathLike](path: P) raises -> stat_result:
    """The facts about a file. Raises if there is none."""
    return _stat(path.__fspath__(), True)


def lstat[P: PathLike](path: P) raises -> stat_result:
    """The facts about a file, which may be a link. Raises if there is none."""
    return _stat(path.__fspath__(), False)
