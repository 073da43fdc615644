# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Paths as texts: taken apart, joined, with home folders and variables, resolved.
from std.os.path import basename, dirname, exists, expanduser, expandvars, getsize, is_absolute, isdir, isfile, islink, join, lexists, realpath, split, split_extension, splitroot
from std.os import setenv, unsetenv, symlink, remove, getenv
from std.pathlib import Path

def main() raises:
    for p in ["", "/", "//", "///", "a", "a/", "/a", "//a", "a/b", "a/b/", "/a/b//", "a//b", "./a", "../..", "a.b/c.d.e", ".x", "..x", "a.", "...", "e/é.t日", " a b "]:
        print("[", p, "] base[", basename(p), "] dir[", dirname(p), "] ", sep="", end="")
        var s = split(p)
        print("split[", s[0], "|", s[1], "] ", sep="", end="")
        var e = split_extension(p)
        print("ext[", e[0], "|", e[1], "] ", sep="", end="")
        var r = splitroot(p)
        print("root[", r[0], "|", r[1], "|", r[2], "] ", is_absolute(p), sep="")
    # expect: [] base[] dir[] split[|] ext[|] root[||] False
    # expect: [/] base[] dir[/] split[/|] ext[/|] root[|/|] True
    # expect: [//] base[] dir[//] split[//|] ext[//|] root[|//|] True
    # expect: [///] base[] dir[///] split[///|] ext[///|] root[|/|//] True
    # expect: [a] base[a] dir[] split[|a] ext[a|] root[||a] False
    # expect: [a/] base[] dir[a] split[a|] ext[a/|] root[||a/] False
    # expect: [/a] base[a] dir[/] split[/|a] ext[/a|] root[|/|a] True
    # expect: [//a] base[a] dir[//] split[//|a] ext[//a|] root[|//|a] True
    # expect: [a/b] base[b] dir[a] split[a|b] ext[a/b|] root[||a/b] False
    # expect: [a/b/] base[] dir[a/b] split[a/b|] ext[a/b/|] root[||a/b/] False
    # expect: [/a/b//] base[] dir[/a/b] split[/a/b|] ext[/a/b//|] root[|/|a/b//] True
    # expect: [a//b] base[b] dir[a] split[a|b] ext[a//b|] root[||a//b] False
    # expect: [./a] base[a] dir[.] split[.|a] ext[./a|] root[||./a] False
    # expect: [../..] base[..] dir[..] split[..|..] ext[../..|] root[||../..] False
    # expect: [a.b/c.d.e] base[c.d.e] dir[a.b] split[a.b|c.d.e] ext[a.b/c.d|.e] root[||a.b/c.d.e] False
    # expect: [.x] base[.x] dir[] split[|.x] ext[.x|] root[||.x] False
    # expect: [..x] base[..x] dir[] split[|..x] ext[..x|] root[||..x] False
    # expect: [a.] base[a.] dir[] split[|a.] ext[a|.] root[||a.] False
    # expect: [...] base[...] dir[] split[|...] ext[...|] root[||...] False
    # expect: [e/é.t日] base[é.t日] dir[e] split[e|é.t日] ext[e/é|.t日] root[||e/é.t日] False
    # expect: [ a b ] base[ a b ] dir[] split[| a b ] ext[ a b |] root[|| a b ] False
    print(join("a"), join("a", "b"), join("a/", "b"), join("a", "/b"), join("a", ""), join("", "a"), join("a", "b", "c", "/d", "e"), join("", ""), join("a", "", "b"), join("/", "a"), join(path="q"), sep="|")
    # expect: a|a/b|a/b|/b|a/|a|/d/e||a/b|/a|q
    var home = getenv("HOME")
    _ = setenv("HOME", "/home/me")
    for p in ["~", "~/", "~/a", "~a/b", "a~", "", "/~", "~//x", "~root", "~root/x", "~nosuch/x"]:
        try:
            print("[", p, "] -> [", expanduser(p), "]", sep="")
        except e:
            print("[", p, "] E ", e, sep="")
    # expect: [~] -> [/home/me]
    # expect: [~/] -> [/home/me/]
    # expect: [~/a] -> [/home/me/a]
    # expect: [~a/b] -> [~a/b]
    # expect: [a~] -> [a~]
    # expect: [] -> []
    # expect: [/~] -> [/~]
    # expect: [~//x] -> [/x]
    # expect: [~root] -> [/root]
    # expect: [~root/x] -> [/root/x]
    # expect: [~nosuch/x] -> [~nosuch/x]
    _ = setenv("HOME", "")
    try:
        print(expanduser("~/a"))
    except e:
        print("E", e)
    # expect: /root/a
    _ = unsetenv("HOME")
    try:
        print(expanduser("~/a"))
    except e:
        print("E", e)
    # expect: /root/a
    _ = setenv("HOME", home)
    _ = setenv("PB_V", "val")
    _ = setenv("PB_W", "")
    _ = unsetenv("PB_N")
    for p in ["$PB_V", "${PB_V}", "a$PB_V/b", "$PB_N", "${PB_N}x", "$", "$$", "${", "${}", "${PB_V", "a$", "$PB_V$PB_V", "$PB_Vx", "${PB_V}x", "$1a", "$PB_W|", "\\$PB_V", "%PB_V%", "é$PB_V日", "$-", "$*x", "${*}x", "", "${PB V}", "$é", "$PB_V-$PB_V.txt"]:
        print("[", p, "] -> [", expandvars(p), "]", sep="")
    # expect: [$PB_V] -> [val]
    # expect: [${PB_V}] -> [val]
    # expect: [a$PB_V/b] -> [aval/b]
    # expect: [$PB_N] -> [$PB_N]
    # expect: [${PB_N}x] -> [${PB_N}x]
    # expect: [$] -> [$]
    # expect: [$$] -> [$$]
    # expect: [${] -> [${]
    # expect: [${}] -> [${}]
    # expect: [${PB_V] -> [val]
    # expect: [a$] -> [a$]
    # expect: [$PB_V$PB_V] -> [valval]
    # expect: [$PB_Vx] -> [$PB_Vx]
    # expect: [${PB_V}x] -> [valx]
    # expect: [$1a] -> [$1a]
    # expect: [$PB_W|] -> [$PB_W|]
    # expect: [\$PB_V] -> [\val]
    # expect: [%PB_V%] -> [%PB_V%]
    # expect: [é$PB_V日] -> [éval日]
    # expect: [$-] -> [$-]
    # expect: [$*x] -> [$*x]
    # expect: [${*}x] -> [${x]
    # expect: [] -> []
    # expect: [${PB V}] -> [${PB V}]
    # expect: [$é] -> [$é]
    # expect: [$PB_V-$PB_V.txt] -> [val-val.txt]
    print(exists("/"), isdir("/"), isfile("/"), islink("/"), lexists("/"), exists(""), isdir(""), isfile("/etc/passwd"), exists(Path("/tmp")))
    # expect: True True False False True False False True True
    print(realpath("/"), realpath(Path("/usr/../etc")), sep="|")  # expect: /|/etc
    try:
        print(realpath("/no/such"))
    except e:
        print("E", e)
    # expect: E realpath failed to resolve: No such file or directory
    try:
        print(realpath(""))
    except e:
        print("E", e)
    # expect: E realpath failed to resolve: No such file or directory
    try:
        print(getsize(""))
    except e:
        print("E", e)
    # expect: E unable to stat ''
    try:
        symlink("mojo2c_loop", "/tmp/mojo2c_loop")
        print(exists("/tmp/mojo2c_loop"), lexists("/tmp/mojo2c_loop"), islink("/tmp/mojo2c_loop"))
        print(realpath("/tmp/mojo2c_loop"))
    except e:
        print("E", e)
    # expect: False True True
    # expect: E realpath failed to resolve: Too many levels of symbolic links
    remove("/tmp/mojo2c_loop")
    print(basename(Path("/x/y")), dirname(Path("/x/y")), is_absolute(Path("x")))
    # expect: y /x False
