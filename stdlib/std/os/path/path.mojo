# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Paths as text, and questions about what they name."""

from std.io.file import PathLike, _system_message
from std.os.env import getenv
from std.os.fstat import lstat, stat
from std.os.os import getuid
from std.pwd.pwd import getpwnam, getpwuid


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


def _get_stat_st_mode(var path: String) raises -> Int:
    return stat(path).st_mode


def _get_lstat_st_mode(var path: String) raises -> Int:
    return lstat(path).st_mode


def _split_extension(
    path: StringSpan, sep: StringSpan, alt_sep: StringSpan, extension_sep: StringSpan
) raises -> Tuple[String, String]:
    # a path without its extension, and that, with separators of one's own
    var at: Int = path.rfind(extension_sep)
    var first: Int = path.rfind(sep) + 1
    if alt_sep:
        first = max(first, path.rfind(alt_sep) + 1)
    while first < at and path[byte=first] == extension_sep:
        first += 1
    if at <= first:
        return (String(path), String(""))
    return (String(path[byte=:at]), String(path[byte=at:]))


def split_extension[P: PathLike, //](path: P) raises -> Tuple[String, String]:
    """A path without its extension, and that with its dot: from the last dot of the last part on,
    if something other than dots stands before it there."""
    return _split_extension(path.__fspath__(), "/", "", ".")


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


def _user_home_path(path: String) -> String:
    """The folder that a path means by its `~` or `~name` at the start; nothing if not known."""
    var end: Int = path.find("/")
    var name = String(path[byte = 1 : end if end > 0 else path.byte_length()])
    try:
        if name:
            var user = getpwnam(name)
            return user.pw_dir
        var home = getenv("HOME")
        if home:
            return home
        var me = getpwuid(getuid())
        return me.pw_dir
    except:
        return String()


def expanduser[P: PathLike, //](path: P) raises -> String:
    """A path with `~` at its start replaced by the user's home folder, and `~name` by that of
    another user. A path without, or of somebody unknown, stays as it is."""
    var p = path.__fspath__()
    if not p.startswith("~"):
        return p
    var home = _user_home_path(p)
    if not home:
        return p
    var end: Int = p.find("/")
    if end < 0:
        return home
    return join(home^, String(p[byte = end + 1 :]))


def _is_shell_special_variable(b: UInt8) -> Bool:
    # what a shell gives a meaning of its own behind $: digits and * # $ @ ! ? -
    return (b >= 48 and b <= 57) or b in StaticString("!#$*-?@").as_bytes()


def _is_alphanumeric(b: UInt8) -> Bool:
    # an underscore counts as one, as it does in names
    return b == 95 or (b >= 48 and b <= 57) or (b >= 65 and b <= 90) or (b >= 97 and b <= 122)


def _parse_variable_name(bytes: Span[UInt8, _]) -> Tuple[Int, Int, Int]:
    """Where the name of a variable begins and ends in what follows a `$`, and where the text goes
    on behind it. An empty name is none."""
    var n: Int = len(bytes)
    if bytes[0] == 123:
        var end: Int = 1
        while end < n and bytes[end] != 125:
            end += 1
        return (1, end, min(end + 1, n))
    if _is_shell_special_variable(bytes[0]):
        return (0, 1, 1)
    var end: Int = 0
    while end < n and _is_alphanumeric(bytes[end]):
        end += 1
    return (0, end, end)


def expandvars[P: PathLike, //](path: P) -> String:
    """A path with `$name` and `${name}` replaced by variables of the environment; what is not set,
    or empty, stays as it is."""
    var p = path.__fspath__()
    var out = String()
    var i: Int = 0
    var n: Int = p.byte_length()
    var bytes = p.as_bytes()
    while i < n:
        if bytes[i] != 36 or i + 1 >= n:
            out._unsafe_append_byte(bytes[i])
            i += 1
            continue
        var name = _parse_variable_name(bytes[i + 1 :])
        var after: Int = i + 1 + name[2]
        var whole = String(p[byte=i:after])
        if name[1] == name[0] + 1 and _is_shell_special_variable(bytes[i + 1 + name[0]]):
            out += p[byte = i : i + 2] # what a shell knows is not looked for, with braces or not
        elif name[1] > name[0]:
            var value = getenv(String(p[byte = i + 1 + name[0] : i + 1 + name[1]]))
            out += value if value else whole
        else:
            out += whole
        i = after
    return out^


def realpath[P: PathLike, //](path: P) raises -> String:
    """The path from the root, without links."""
    var name = path.__fspath__()
    var p = external_call["mj_realpath", Pointer[UInt8, MutUntrackedOrigin]](
        name.as_c_string_span()._ptr
    )
    if not p._exists():
        raise Error("realpath failed to resolve: ", _system_message())
    var out = String(unsafe_from_utf8_ptr=p)
    external_call["mj_free", NoneType](p)
    return out^
