# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Files and folders for a while."""

from std.io.file import FileHandle
from std.os.env import getenv
from std.os.os import listdir, mkdir, remove, rmdir
from std.os.path import exists, isdir, islink
from std.pathlib.path import cwd
from std.random.random import random_ui64

comptime TMP_MAX = 10_000
"""How many names are tried before it is said that there is none."""


def _get_random_name(size: Int = 8) -> String:
    # letters, digits and underscores
    comptime characters = "abcdefghijklmnopqrstuvwxyz0123456789_"
    var name = String(capacity_bytes=size)
    for _ in range(size):
        var i = Int(random_ui64(0, UInt64(characters.byte_length() - 1)))
        name.write_string(StringSpan(characters)[byte=i])
    return name^


def _candidate_tempdir_list() -> List[String]:
    # the folders that are tried, the best first
    var dirs = List[String]()
    for name in ["TMPDIR", "TEMP", "TMP"]:
        var dir = getenv(String(name))
        if dir:
            dirs.append(dir)
    dirs.append("/tmp")
    dirs.append("/var/tmp")
    dirs.append("/usr/tmp")
    try:
        dirs.append(String(cwd()))
    except:
        pass
    return dirs^


def _get_default_tempdir() raises -> String:
    # the first folder where a file can be made
    var dirs = _candidate_tempdir_list()
    for dir in dirs:
        if _try_to_create_file(dir):
            return dir
    raise Error("No usable temporary directory found")


def _try_to_create_file(dir: StringSpan) -> Bool:
    # whether a file can be made in a folder
    var folder = String(dir)
    for _ in range(TMP_MAX):
        var name = String(folder, "/", _get_random_name())
        if exists(name):
            continue
        if not isdir(folder):
            return False
        try:
            var file = FileHandle(name, "w")
            file.close()
            remove(name)
            return True
        except:
            return False
    return False


def gettempdir() -> Optional[String]:
    """A folder for files that live shortly, if there is one that can be written to."""
    try:
        return _get_default_tempdir()
    except:
        return None


def _folder_for(dir: Optional[String]) raises -> String:
    if dir:
        return dir.unsafe_value()
    return _get_default_tempdir()


def mkdtemp(
    suffix: String = "", prefix: String = "tmp", dir: Optional[String] = None
) raises -> String:
    """Makes a folder of a new name, which nobody else may read.

    Args:
        suffix: What the name ends with.
        prefix: What it begins with.
        dir: Where the folder is made; by default where gettempdir says.

    Returns:
        The path. Whoever asked for the folder removes it.
    """
    var folder = _folder_for(dir)
    for _ in range(TMP_MAX):
        var name = String(folder, "/", prefix, _get_random_name(), suffix)
        if exists(name):
            continue
        try:
            mkdir(name, 0o700)
            return name
        except:
            continue
    raise Error("Failed to create temporary file")


def _rmtree(path: String, ignore_errors: Bool = False) raises:
    # removes a folder with all that is in it; links are not followed
    if islink(path):
        raise Error("`path` can not be a symbolic link")
    for name in listdir(path):
        var inner = String(path, "/", name)
        if isdir(inner) and not islink(inner):
            _rmtree(inner, ignore_errors)
            continue
        try:
            remove(inner)
        except e:
            if not ignore_errors:
                raise e^
    try:
        rmdir(path)
    except e:
        if not ignore_errors:
            raise e^


struct TemporaryDirectory:
    """A folder that is removed at the end of the block."""

    var name: String
    """The path of the folder."""
    var _ignore_cleanup_errors: Bool

    def __init__(
        out self,
        suffix: String = "",
        prefix: String = "tmp",
        dir: Optional[String] = None,
        ignore_cleanup_errors: Bool = False,
    ) raises:
        self.name = mkdtemp(suffix, prefix, dir)
        self._ignore_cleanup_errors = ignore_cleanup_errors

    def __enter__(self) -> String:
        return self.name

    def __exit__(self) raises:
        _rmtree(self.name, self._ignore_cleanup_errors)

    def __exit__(self, err: Error) -> Bool:
        # the error is not raised again where the folder can be removed
        try:
            self.__exit__()
            return True
        except:
            return False


def _free_name(prefix: String, suffix: String, dir: Optional[String]) raises -> String:
    var folder = _folder_for(dir)
    for _ in range(TMP_MAX):
        var name = String(folder, "/", prefix, _get_random_name(), suffix)
        if not exists(name):
            return name
    raise Error("Failed to create temporary file")


struct NamedTemporaryFile(Movable):
    """A file that is removed at the end of the block."""

    var name: String
    """The path of the file."""
    var _handle: FileHandle
    var _delete: Bool

    def __init__(
        out self,
        mode: String = "w",
        name: Optional[String] = None,
        suffix: String = "",
        prefix: String = "tmp",
        dir: Optional[String] = None,
        delete: Bool = True,
    ) raises:
        """Makes a file and opens it.

        Args:
            mode: How it is opened, as for open().
            name: Its path; without one a new name is taken.
            suffix: What a new name ends with.
            prefix: What a new name begins with.
            dir: The folder for a new name; the one for temporary files where none is given.
            delete: Whether the file goes when it is closed or the value ends.

        Raises:
            If there is no such folder, or the file cannot be opened.
        """
        if name:
            self.name = name.value()
            self._handle = FileHandle(self.name, mode)
        else:
            self.name = _free_name(prefix, suffix, dir)
            try:
                self._handle = FileHandle(self.name, mode)
            except:
                raise Error("Failed to create temporary file")
        self._delete = delete

    def __deinit__(deinit self):
        try:
            if self._delete and exists(self.name):
                remove(self.name)
        except:
            pass

    def __enter__(var self) -> Self:
        return self^

    def close(mut self) raises:
        """Closes the file and removes it."""
        self._handle.close()
        if self._delete:
            remove(self.name)

    def read(self, size: Int = -1) raises -> String:
        """Text of at most size bytes, or all that is left."""
        return self._handle.read(size)

    def read_bytes(self, size: Int = -1) raises -> List[UInt8]:
        """At most size bytes, or all that is left."""
        return self._handle.read_bytes(size)

    def seek(self, offset: Int, whence: UInt8 = 0) raises -> UInt64:
        """Goes to a place; its distance from the beginning."""
        return self._handle.seek(offset, whence)

    def write[*Ts: Writable](mut self, *args: *Ts):
        """Writes the texts of the arguments."""
        comptime for i in range(__op_pack_size[*Ts]()):
            args[i].write_to(self._handle)

    def write_bytes(mut self, bytes: Span[UInt8, _]):
        """Writes bytes as they are."""
        self._handle.write_bytes(bytes)
