# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Paths as text, and questions about what they name."""

from std.io.file import PathLike, _system_message
from std.os.env import getenv
from std.os.fstat import lstat, stat


def exists[P: PathLike, //](path: P) -> Bool:
    """Whether something has that name."""
    try:
        _ = stat(path)
        return True
    except:
        return False


def lexists[P: PathLike, //](path: P) -> Bool:
    """Whether something has that name, a link that leads nowhere included."""
    try:
        _ = lstat(path)
        return True
    except:
        return False


def _has_kind[P: PathLike](path: P, kind: Int, follow: Bool) -> Bool:
    try:
        if follow:
            return (stat(path).st_mode & 0o170000) == kind
        return (lstat(path).st_mode & 0o170000) == kind
    except:
        return False


def isdir[P: PathLike, //](path: P) -> Bool:
    """Whether it is a folder."""
    return _has_kind(path, 0o040000, True)


def isfile[P: PathLike, //](path: P) -> Bool:
    """Whether it is an ordinary file."""
    return _has_kind(path, 0o100000, True)


def islink[P: PathLike, //](path: P) -> Bool:
    """Whether it is a symbolic link."""
    return _has_kind(path, 0o120000, False)


def getsize[P: PathLike, //](path: P) raises -> Int:
    """Bytes of a file."""
    return stat(path).st_size


def is_absolute[P: PathLike, //](path: P) -> Bool:
    """Whether it begins at the root."""
    return path.__fspath__().startswith("/")


def _cut(path: String) -> Int:
    # where the last part of a path begins
    return path.rfind("/") + 1


def basename[P: PathLike, //](path: P) -> String:
    """The last part of a path."""
    var p = path.__fspath__()
    return String(p[byte = _cut(p) :])


def dirname[P: PathLike, //](path: P) -> String:
    """A path without its last part."""
    var p = path.__fspath__()
    var head = String(p[byte = : _cut(p)])
    var bare = head.rstrip("/")
    if bare.byte_length() == 0:
        return head
    return String(bare)


def split[P: PathLike, //](path: P) -> Tuple[String, String]:
    """A path without its last part, and that part."""
    var p = path.__fspath__()
    return (dirname(p), basename(p))


def splitroot[P: PathLike, //](path: P) -> Tuple[String, String, String]:
    """Drive, root and rest."""
    var p = path.__fspath__()
    if not p.startswith("/"):
        return (String(""), String(""), p)
    if p.startswith("//") and not p.startswith("///"):
        return (String(""), String("//"), String(p[byte=2:]))
    return (String(""), String("/"), String(p[byte=1:]))


def join(var path: String, *paths: String) -> String:
    """The parts with one / between them; a part that begins with / starts anew."""
    var out = path^
    for i in range(len(paths)):
        if paths[i].startswith("/"):
            out = paths[i]
        elif not out or out.endswith("/"):
            out += paths[i]
        else:
            out += "/"
            out += paths[i]
    return out^


def expanduser[P: PathLike, //](path: P) raises -> String:
    """A path with ~ replaced by the home folder."""
    var p = path.__fspath__()
    if p == "~" or p.startswith("~/"):
        var home = getenv("HOME")
        if home:
            return home + p[byte=1:]
    return p


def expandvars[P: PathLike, //](path: P) -> String:
    """A path with $name and ${name} replaced by variables of the environment."""
    var p = path.__fspath__()
    var out = String()
    var i: Int = 0
    var n: Int = p.byte_length()
    var bytes = p.as_bytes()
    while i < n:
        if bytes[i] != 36 or i + 1 >= n:
            out.append_byte(bytes[i])
            i += 1
            continue
        var braced: Bool = bytes[i + 1] == 123
        var begin: Int = i + 2 if braced else i + 1
        var end: Int = begin
        while end < n and _is_word(bytes[end]):
            end += 1
        if end == begin or (braced and (end >= n or bytes[end] != 125)):
            out.append_byte(bytes[i])
            i += 1
            continue
        var after: Int = end + 1 if braced else end
        out += getenv(String(p[byte=begin:end]), String(p[byte=i:after]))
        i = after
    return out^


def _is_word(b: UInt8) -> Bool:
    return b == 95 or (b >= 48 and b <= 57) or (b >= 65 and b <= 90) or (b >= 97 and b <= 122)


def realpath[P: PathLike, //](path: P) raises -> String:
    """The path from the root, without links."""
    var name = path.__fspath__()
    var p = external_call["mj_realpath", Pointer[UInt8, MutUntrackedOrigin]](
        name.as_c_string_span()._ptr
    )
    if not p:
        raise Error("realpath failed to resolve: ", _system_message())
    var out = String(unsafe_from_utf8_ptr=p)
    external_call["mj_free", NoneType](p)
    return out^
