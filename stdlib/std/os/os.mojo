# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Files and folders."""

from std.io.file import PathLike, _system_message
from std.os.abort import abort
from std.os.path import basename, dirname, exists, isdir

comptime SEEK_SET: UInt8 = 0
"""Count from the beginning of a file."""
comptime SEEK_CUR: UInt8 = 1
"""Count from the present place in a file."""
comptime SEEK_END: UInt8 = 2
"""Count from the end of a file."""
comptime sep = "/"
"""What stands between the names of a path."""


def listdir[P: PathLike](path: P) raises -> List[String]:
    """The names in a folder."""
    var name = path.__fspath__()
    var dir = external_call["mj_dir_open", Pointer[UInt8, MutUntrackedOrigin]](
        name.as_c_string_span()._ptr
    )
    if not dir._exists():
        raise Error("the directory '", name, "' does not exist")
    var out = List[String]()
    while True:
        var p = external_call["mj_dir_next", Pointer[UInt8, ImmUntrackedOrigin]](dir)
        if not p._exists():
            break
        out.append(String(unsafe_from_utf8_ptr=p))
    external_call["mj_dir_close", NoneType](dir)
    return out^


def mkdir[P: PathLike](path: P, mode: Int = 0o777) raises:
    """Makes a folder."""
    var name = path.__fspath__()
    if external_call["mj_mkdir", Int32](name.as_c_string_span()._ptr, Int32(mode)) != 0:
        raise Error("Can not create directory: ", name, " Err: ", _system_message())


def makedirs[P: PathLike](path: P, mode: Int = 0o777, exist_ok: Bool = False) raises:
    """Makes a folder and those it lies in.

    Args:
        path: Where the folder is to be.
        mode: Who may do what with the folder; those it lies in are open to all.
        exist_ok: Whether nothing is wrong when it is there already.
    """
    var name = path.__fspath__()
    var above = _folder_of(name)
    if above and not exists(above):
        try:
            makedirs(above, exist_ok=exist_ok)
        except:
            pass # what is wrong there shows now
    try:
        mkdir(name, mode)
    except e:
        if not exist_ok:
            raise Error(e, "\nset `makedirs(path, exist_ok=True)` to allow existing dirs")
        if not isdir(name):
            raise Error("path not created: ", name, "\n", e)


def _folder_of(path: String) -> String:
    # where a file or folder lies; a slash at the end of its name says nothing
    var name = path
    if basename(name) == "":
        name = dirname(name)
    return dirname(name)


def rmdir[P: PathLike](path: P) raises:
    """Removes an empty folder."""
    var name = path.__fspath__()
    if external_call["mj_rmdir", Int32](name.as_c_string_span()._ptr) != 0:
        raise Error("Can not remove directory: ", name, " Err: ", _system_message())


def removedirs[P: PathLike](path: P) raises:
    """Removes an empty folder, and those it lies in while they become empty."""
    var name = path.__fspath__()
    rmdir(name)
    var above = _folder_of(name)
    while above and basename(above):
        try:
            rmdir(above)
        except:
            return
        above = dirname(above)


def remove[P: PathLike](path: P) raises:
    """Removes a file."""
    var name = path.__fspath__()
    if external_call["mj_unlink", Int32](name.as_c_string_span()._ptr) != 0:
        raise Error("Can not remove file: ", name, " Err: ", _system_message())


def link[P: PathLike, Q: PathLike](oldpath: P, newpath: Q) raises:
    """Gives a file a second name. Raises if newpath exists, or if there is no such file."""
    var file = oldpath.__fspath__()
    var name = newpath.__fspath__()
    if (
        external_call["mj_link", Int32](
            file.as_c_string_span()._ptr, name.as_c_string_span()._ptr
        )
        != 0
    ):
        var why = _system_message()
        raise Error("Can not create link from ", name, " to ", file, " Err: ", why)


def symlink[P: PathLike, Q: PathLike](target: P, linkpath: Q) raises:
    """Makes a link linkpath that leads to target, which need not exist. Raises if linkpath does."""
    var file = target.__fspath__()
    var name = linkpath.__fspath__()
    if (
        external_call["mj_symlink", Int32](
            file.as_c_string_span()._ptr, name.as_c_string_span()._ptr
        )
        != 0
    ):
        var why = _system_message()
        raise Error("Can not create symlink from ", name, " to ", file, " Err: ", why)


def unlink[P: PathLike](path: P) raises:
    """Removes a file."""
    remove(path)


def chdir[P: PathLike](path: P) raises:
    """Goes to a folder."""
    var name = path.__fspath__()
    if external_call["mj_chdir", Int32](name.as_c_string_span()._ptr) != 0:
        raise Error("chdir failed: ", name, " Err: ", _system_message())


def getuid() -> Int:
    """The number of the user."""
    return Int(external_call["getuid", UInt32]())


def isatty(fd: Int) -> Bool:
    """Whether an open file is a terminal."""
    return external_call["isatty", Int32](Int32(fd)) != 0
