# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# The C knows what it was made from.
. "$HELPERS"

mkdir made
printf 'from part import n\n\ndef main():\n    print(n())\n' >prog.mojo
printf 'def n() -> Int:\n    return 1\n' >part.mojo
status 0 "$MOJO2C" -D K=1 prog.mojo -o made/prog.c
has ' * options: -D K=1' made/prog.c
has ' * input: prog.mojo ' made/prog.c
status 0 "$MOJO2C" --check-stale made/prog.c
has fresh out
printf 'def n() -> Int:\n    return 2\n' >part.mojo
status 1 "$MOJO2C" --check-stale=made/prog.c
has 'part.mojo has changed' err
rm part.mojo
status 1 "$MOJO2C" --check-stale made/prog.c
has 'cannot read' err
status 1 "$MOJO2C" --check-stale prog.mojo
status 1 "$MOJO2C" --check-stale none.c

# One input, and looked up beside the C.
status 0 "$MOJO2C" hello.mojo
status 0 "$MOJO2C" --check-stale hello.c
(cd made && "$MOJO2C" --check-stale ../hello.c >/dev/null)
sed 's/mojo2c [0-9.]*/mojo2c 0.0.1/' hello.c >old.c
status 1 "$MOJO2C" --check-stale old.c
has 'mojo2c 0.0.1' err
# What stands in the comment does not end it.
status 0 "$MOJO2C" -D 'K=*/ x' hello.mojo -o k.c
$CC -fsyntax-only k.c
# The same input, the same bytes.
status 0 "$MOJO2C" hello.mojo -o again.c
cmp hello.c again.c
