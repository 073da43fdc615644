# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Paths as values."""

from std.hash.hasher import Hasher
from std.io.file import FileHandle, PathLike
from std.os.fstat import lstat, stat, stat_result
from std.os.os import listdir
from std.os.path import dirname, exists, expanduser, isdir, isfile, realpath
from std.reflection.location import call_location

comptime DIR_SEPARATOR = "/"
"""What stands between the names of a path."""


@always_inline
def _dir_of_current_file() raises -> Path:
    """The folder of the source file that this is called in."""
    return _dir_of_current_file_impl(call_location().file_name())


def _dir_of_current_file_impl(file_name: StaticString) raises -> Path:
    """The folder of a file, from the root on."""
    return Path(dirname(realpath(String(file_name))))


def cwd() raises -> Path:
    """The current folder."""
    var p = external_call["mj_getcwd", Pointer[UInt8, MutUntrackedOrigin]]()
    if not p._exists():
        raise Error("unable to query the current directory")
    var out = Path(String(unsafe_from_utf8_ptr=p))
    external_call["mj_free", NoneType](p)
    return out^


struct Path(Boolable, Comparable, Equatable, Hashable, ImplicitlyCopyable, PathLike, Writable):
    """The name of a file or folder."""

    var path: String
    """The text."""

    def __init__(out self) raises:
        """The current folder."""
        self = cwd()

    @implicit
    def __init__(out self, path: StringLiteral):
        """The path that a text says."""
        self.path = String(path)

    @implicit
    def __init__(out self, var path: String):
        """The path that a text says."""
        self.path = path^

    @implicit
    def __init__(out self, path: StringSpan):
        """The path that a text says."""
        self.path = String(path)

    def __truediv__(self, suffix: Self) -> Self:
        """The path of what suffix names in this folder."""
        return self.__truediv__(StringSpan(suffix.path))

    def __truediv__(self, suffix: StringSpan) -> Self:
        """The path of what suffix names in this folder."""
        var out = self
        out /= suffix
        return out^

    def __itruediv__(mut self, suffix: StringSpan):
        """Becomes the path of what suffix names in this folder."""
        if not self.path.endswith("/"):
            self.path += "/"
        self.path += suffix

    def __fspath__(self) -> String:
        """The path as text."""
        return self.path

    def __bool__(self) -> Bool:
        """Whether the path is not empty."""
        return self.path.byte_length() > 0

    def __lt__(self, other: Self) -> Bool:
        """Whether the text of this path comes first."""
        return self.path < other.path

    def __eq__(self, other: Self) -> Bool:
        """Whether both have the same text."""
        return self.path == other.path

    def __eq__(self, other: StringSpan) -> Bool:
        """Whether other is the path's text."""
        return self.path == other

    def __ne__(self, other: Self) -> Bool:
        """Whether the texts differ."""
        return self.path != other.path

    def __hash__[H: Hasher](self, mut hasher: H):
        """Adds the text to a hash."""
        self.path.__hash__(hasher)

    def write_to(self, mut writer: Some[Writer]):
        """Writes the path."""
        writer.write_string(self.path)

    def write_repr_to(self, mut writer: Some[Writer]):
        """Writes the path as it is written in a program."""
        writer.write_string("Path(")
        self.path.write_repr_to(writer)
        writer.write_string(")")

    def exists(self) -> Bool:
        """Whether something has that name."""
        return exists(self)

    def is_dir(self) -> Bool:
        """Whether it is a folder."""
        return isdir(self)

    def is_file(self) -> Bool:
        """Whether it is an ordinary file."""
        return isfile(self)

    def stat(self) raises -> stat_result:
        """The facts about the file."""
        return stat(self)

    def lstat(self) raises -> stat_result:
        """The facts about the file, which may be a link."""
        return lstat(self)

    def expanduser(self) raises -> Self:
        """The path with ~ replaced by the home folder."""
        return Path(expanduser(self))

    @staticmethod
    def home() raises -> Self:
        """The home folder."""
        return Path(expanduser(String("~")))

    def read_text(self) raises -> String:
        """The text of the file."""
        with FileHandle(self.path, "r") as f:
            return f.read()

    def read_bytes(self) raises -> List[UInt8]:
        """The bytes of the file."""
        with FileHandle(self.path, "r") as f:
            return f.read_bytes()

    def write_text[T: Writable](self, value: T) raises:
        """Writes the text of value anew."""
        with FileHandle(self.path, "w") as f:
            value.write_to(f)

    def write_bytes(self, bytes: Span[UInt8, _]) raises:
        """Writes bytes anew."""
        with FileHandle(self.path, "w") as f:
            f.write_bytes(bytes)

    def name(self) -> String:
        """The last part."""
        return String(self.path[byte = self.path.rfind("/") + 1 :])

    def suffix(self) -> String:
        """The last part from its last dot on, or nothing."""
        var name = self.name()
        var dot: Int = name.rfind(".")
        if dot <= 0 or dot == name.byte_length() - 1:
            return String()
        return String(name[byte=dot:])

    def parts(self) -> List[StringSpan[origin_of(self.path)]]:
        """What stands before, between and after the slashes; nothing for an empty path."""
        if not self:
            return List[StringSpan[origin_of(self.path)]]()
        return self.path.split("/")

    def joinpath(self, *pathsegments: String) -> Self:
        """The path with more parts."""
        var out = self
        for i in range(len(pathsegments)):
            out /= pathsegments[i]
        return out^

    def listdir(self) raises -> List[Self]:
        """The paths in the folder."""
        var out = List[Self]()
        for name in listdir(self):
            out.append(Path(name))
        return out^
