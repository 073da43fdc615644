# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# What is no use of the command ends with status 2 and writes nothing.
. "$HELPERS"

status 0 "$MOJO2C" --version
grep -qx 'mojo2c [0-9.]*' out || fail "$(cat out)"
status 0 "$MOJO2C" --help
for word in --emit -I -MD --check-stale 'mojo2c run'; do
    has "$word" out
done
status 0 "$MOJO2C" build -h

while read -r line; do
    # shellcheck disable=SC2086
    status 2 "$MOJO2C" $line
    has "Try 'mojo2c --help'." err
    [ ! -s out ] || fail "$line: standard output has $(cat out)"
done <<'END'

--no-such-option hello.mojo
hello.mojo wrong.mojo
hello.mojo -o
--emit=pascal hello.mojo
--comptime-steps=0 hello.mojo
--comptime-steps=3KK hello.mojo
--comptime-depth=9G hello.mojo
--comptime-memory=1000K hello.mojo
--emit= hello.mojo
-O9 hello.mojo
-D 9=1 hello.mojo
-d nothing hello.mojo
--stop-after nothing hello.mojo
--edition 1999 hello.mojo
--diagnostics=xml hello.mojo
-Wnothing hello.mojo
--prefix=9x hello.mojo
--single --system-runtime hello.mojo
--emit=c,header -o - hello.mojo
-MD -o - hello.mojo
--check-stale hello.c hello.mojo
run -o x hello.mojo
check -o x hello.mojo
build --emit=c hello.mojo
END
[ ! -e hello.c ] || fail "hello.c was written"

status 1 "$MOJO2C" none.mojo
has "cannot read 'none.mojo'" err
status 1 "$MOJO2C" .
status 0 "$MOJO2C" check -Wno-nothing -Wall -Wextra -- hello.mojo
