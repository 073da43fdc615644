# Files, links, paths as text, users, other programs and pipes.
# valgrind: none, under it a program that is not there seems to start
from std.os import *
from std.os.path import *
from std.os.process import Process, Pipe, ProcessStatus
from std.pwd import getpwnam, getpwuid
from std.tempfile import *
from std.subprocess import run
from std.stat import *

def main() raises:
    with TemporaryDirectory() as d:
        var a = join(d, "a")
        with open(a, "w") as f:
            f.write("hello")
        symlink(a, join(d, "s"))
        link(a, join(d, "l"))
        print(islink(join(d, "s")), islink(a), getsize(join(d, "l")), isfile(join(d, "s")))
        try:
            symlink(a, join(d, "s"))
        except e:
            print(String(e).replace(d, "D"))
        try:
            link(join(d, "nope"), join(d, "m"))
        except e:
            print(String(e).replace(d, "D"))
        var names = listdir(d)
        sort(names)
        print(names)
        print(realpath(join(d, "s")) == realpath(a))
        try:
            remove(join(d, "nope"))
        except e:
            print(String(e).replace(d, "D"))
        try:
            rmdir(d)
        except e:
            print(String(e).replace(d, "D"))
        try:
            mkdir(d)
        except e:
            print(String(e).replace(d, "D"))
        try:
            _ = listdir(join(d, "nope"))
        except e:
            print(String(e).replace(d, "D"))
        try:
            _ = stat(join(d, "nope"))
        except e:
            print(String(e).replace(d, "D"))
        try:
            _ = getsize(join(d, "nope"))
        except e:
            print(String(e).replace(d, "D"))
        try:
            _ = realpath(join(d, "nope"))
        except e:
            print(String(e).replace(d, "D"))
        var st = stat(a)
        print(st.st_size, S_ISREG(st.st_mode), S_ISDIR(st.st_mode), st.st_nlink)
    print(split_extension("a.tar.gz")[0], split_extension("a.tar.gz")[1], split_extension(".bashrc")[0], split_extension("a/.b.c")[1], split_extension("x.")[1], split_extension("a.b/c")[1] == "")
    for p in ["", "/", "//", "///", "a", "a/", "/a", "/a/b", "a//b", "a/b/", "//a", "///a/b", ".", "..", "a.b.c", "/.x"]:
        var q = String(p)
        var s = split(q)
        var r = splitroot(q)
        var e = split_extension(q)
        print(q, "|", basename(q), "|", dirname(q), "|", s[0], s[1], "|", r[0], r[1], r[2], "|", e[0], e[1], "|", is_absolute(q))
    print(join("a", "b", "c"), join("a/", "b"), join("a", "/b"), join("", "a"), join("a", ""), join("/", "x"))
    _ = setenv("MJX", "val")
    for p in ["$MJX", "${MJX}", "a$MJX/b", "$", "$$", "${}", "${MJX", "$NOPE_Q", "${NOPE_Q}", "\\$MJX", "x$MJX-y", "$1", "$@x"]:
        print(p, expandvars(String(p)))
    _ = setenv("HOME", "/home/me")
    print(expanduser("~"), expanduser("~/x"), expanduser("a~"), expanduser("~nobodyx/a"))
    var pw = getpwnam("root")
    print(pw.pw_name, pw.pw_uid, pw.pw_gid, String(pw).startswith("pwd.struct_passwd(pw_name='root', pw_passwd='x, pw_uid=0"))
    print(getpwuid(0).pw_name)
    try:
        _ = getpwnam("no_such_user")
    except e:
        print(e)
    try:
        _ = getpwuid(987654)
    except e:
        print(e)
    var pr = Process.run("/bin/sh", ["-c", "exit 3"])
    var ps = pr.wait()
    print(ps.exit_code.value(), Bool(ps.term_signal), ps.has_exited())
    var p2 = Process.run("sleep", ["10"])
    print(p2.poll().has_exited())
    print(p2.kill())
    var s2 = p2.wait()
    print(Bool(s2.exit_code), s2.term_signal.value(), s2.has_exited())
    try:
        var p3 = Process.run("/no/such/prog", List[String]())
        print(p3.wait().has_exited())
    except e:
        print(e)
    var pipe = Pipe()
    pipe.write_bytes("abc".as_bytes())
    var buf = List[UInt8](length=10, fill=0)
    print(pipe.read_bytes(Span(buf)))
    print(buf)
    pipe.set_input_only()
    try:
        pipe.write_bytes("x".as_bytes())
    except e:
        print(e)
    print(run("echo hi; echo there"), run("printf 'a  '"))
    # expect: True False 5 True
    # expect: Can not create symlink from D/s to D/a Err: File exists
    # expect: Can not create link from D/m to D/nope Err: No such file or directory
    # expect: [a, l, s]
    # expect: True
    # expect: Can not remove file: D/nope Err: No such file or directory
    # expect: Can not remove directory: D Err: Directory not empty
    # expect: Can not create directory: D Err: File exists
    # expect: the directory 'D/nope' does not exist
    # expect: unable to stat 'D/nope'
    # expect: unable to stat 'D/nope'
    # expect: realpath failed to resolve: No such file or directory
    # expect: 5 True False 2
    # expect: a.tar .gz .bashrc .c . True
    # expect:  |  |  |   |    |   | False
    # expect: / |  | / | /  |  /  | /  | True
    # expect: // |  | // | //  |  //  | //  | True
    # expect: /// |  | /// | ///  |  / // | ///  | True
    # expect: a | a |  |  a |   a | a  | False
    # expect: a/ |  | a | a  |   a/ | a/  | False
    # expect: /a | a | / | / a |  / a | /a  | True
    # expect: /a/b | b | /a | /a b |  / a/b | /a/b  | True
    # expect: a//b | b | a | a b |   a//b | a//b  | False
    # expect: a/b/ |  | a/b | a/b  |   a/b/ | a/b/  | False
    # expect: //a | a | // | // a |  // a | //a  | True
    # expect: ///a/b | b | ///a | ///a b |  / //a/b | ///a/b  | True
    # expect: . | . |  |  . |   . | .  | False
    # expect: .. | .. |  |  .. |   .. | ..  | False
    # expect: a.b.c | a.b.c |  |  a.b.c |   a.b.c | a.b .c | False
    # expect: /.x | .x | / | / .x |  / .x | /.x  | True
    # expect: a/b/c a/b /b a a/ /x
    # expect: $MJX val
    # expect: ${MJX} val
    # expect: a$MJX/b aval/b
    # expect: $ $
    # expect: $$ $$
    # expect: ${} ${}
    # expect: ${MJX val
    # expect: $NOPE_Q $NOPE_Q
    # expect: ${NOPE_Q} ${NOPE_Q}
    # expect: \$MJX \val
    # expect: x$MJX-y xval-y
    # expect: $1 $1
    # expect: $@x $@x
    # expect: /home/me /home/me/x a~ ~nobodyx/a
    # expect: root 0 0 True
    # expect: root
    # expect: user name not found in the password database: no_such_user
    # expect: user ID not found in the password database: 987654
    # expect: 3 False True
    # expect: False
    # expect: True
    # expect: False 9 True
    # expect: Failed to execute /no/such/prog, EINT error code: 2
    # expect: 3
    # expect: [97, 98, 99, 0, 0, 0, 0, 0, 0, 0]
    # expect: Can not write from read only side of pipe
    # expect: hi
    # expect: there a
