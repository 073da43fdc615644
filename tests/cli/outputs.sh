# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Which files appear where, and when they are left alone.
. "$HELPERS"

# Beside where the command is given, with all the C compiler needs.
status 0 "$MOJO2C" hello.mojo
[ "$(echo hello.c mojo.h *.cl *.d)" = "hello.c mojo.h *.cl *.d" ] || fail "$(ls)"
$CC hello.c -o hello -lm
[ "$(./hello)" = hello ] || fail "hello.c says $(./hello)"
[ -z "${TCC-}" ] || $TCC -run hello.c >/dev/null

# Unchanged: not touched.
touch -t 202001010000 hello.c mojo.h
status 0 "$MOJO2C" hello.mojo
[ -z "$(find . -name hello.c -newermt 2021-01-01)" ] || fail "hello.c was written again"
[ -z "$(find . -name mojo.h -newermt 2021-01-01)" ] || fail "mojo.h was written again"

# Where -o says; the rest beside it.
mkdir sub
status 0 "$MOJO2C" hello.mojo -o sub/prog.c --map -MD
(cd sub && ls) >list
[ "$(echo $(cat list))" = "mojo.h prog.c prog.d prog.map" ] || fail "$(cat list)"
cmp hello.c sub/prog.c
has 'main' sub/prog.map
status 0 "$MOJO2C" -osub/prog hello.mojo
cmp hello.c sub/prog

# Standard output; standard input.
status 0 "$MOJO2C" hello.mojo -o -
cmp hello.c out
"$MOJO2C" - -o - <hello.mojo >out
has 'from stdin' out

# The runtime inside, and elsewhere.
mkdir one two
status 0 "$MOJO2C" --single hello.mojo -o one/hello.c
[ "$(ls one)" = hello.c ] || fail "$(ls one)"
$CC one/hello.c -o one/hello -lm
./one/hello >/dev/null
status 0 "$MOJO2C" --system-runtime hello.mojo -o two/hello.c
[ "$(ls two)" = hello.c ] || fail "$(ls two)"
lacks MOJO_RUNTIME two/hello.c

# A module of exports, with its header.
cat >area.mojo <<'END'
@export
def area(w: Int, h: Int) -> Int:
    return w * h
END
cat >use.c <<'END'
#include "area.h"
int main(void) { return area(2, 3) == 6 ? 0 : 1; }
END
status 0 "$MOJO2C" --emit=c,header area.mojo
$CC use.c area.c -o use -lm
./use
status 0 "$MOJO2C" --emit=h --prefix=my_ area.mojo -o other.h
has 'my_' other.h

# Errors: nothing is written, nothing changes.
status 1 "$MOJO2C" wrong.mojo
[ ! -e wrong.c ] || fail "wrong.c was written"
status 1 "$MOJO2C" wrong.mojo -o hello.c
has hello hello.c
status 1 "$MOJO2C" hello.mojo -o nowhere/hello.c
has "there is no folder 'nowhere'" err
status 1 "$MOJO2C" hello.mojo -o hello.mojo/hello.c
has "is not a folder" err
status 1 "$MOJO2C" hello.mojo -o sub
# All or none.
mkdir all all/prog.map
status 1 "$MOJO2C" hello.mojo -o all/prog.c --map
[ "$(ls all)" = prog.map ] || fail "$(ls all)"
status 1 "$MOJO2C" --emit=opencl hello.mojo
has "no kernel" err
status 1 "$MOJO2C" area.mojo --emit=c,cuda -o sub/area.c
[ ! -e sub/area.c ] || fail "sub/area.c was written"
printf 'def f():\n    pass\n' >empty.mojo
status 1 "$MOJO2C" empty.mojo
has 'main' err
status 0 "$MOJO2C" check empty.mojo
[ -z "$(find . -name '*.tmp')" ] || fail "left: $(find . -name '*.tmp')"
