# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Rules for make, and make using them.
. "$HELPERS"
unset MOJO2C_HOME

mkdir lib 'a b'
cat >prog.mojo <<'END'
from helper import twice
from shapes.square import side

def main():
    print(twice(side()))
END
printf 'def twice(x: Int) -> Int:\n    return 2 * x\n' >lib/helper.mojo
mkdir shapes
: >shapes/__init__.mojo
printf 'def side() -> Int:\n    return 21\n' >shapes/square.mojo

status 0 "$MOJO2C" -I lib -MD -MP prog.mojo
cat >want <<'END'
prog.c: prog.mojo \
  lib/helper.mojo \
  ./shapes/__init__.mojo \
  ./shapes/square.mojo
lib/helper.mojo:
./shapes/__init__.mojo:
./shapes/square.mojo:
END
sort prog.d | sed 's| \\$||; s|\./||g' >got
sort want | sed 's| \\$||; s|\./||g' | cmp - got || fail "$(cat prog.d)"
lacks std prog.d

status 0 "$MOJO2C" -Ilib -MMD -MF x.d -MT 'a$(o)' -MQ 'b $o' prog.mojo -o 'a b/prog.c'
has 'a$(o) b\ $$o: prog.mojo' x.d
status 0 "$MOJO2C" -Ilib -MD prog.mojo -o 'a b/prog.c'
has 'a\ b/prog.c:' 'a b/prog.d'
status 0 "$MOJO2C" check -Ilib -MD -MF check.d prog.mojo
has 'prog.c: prog.mojo' check.d
status 1 "$MOJO2C" check -Ilib -MD -MF no.d wrong.mojo
[ ! -e no.d ] || fail "no.d was written"

cat >Makefile <<'END'
prog: prog.c mojo.h
	$(CC) prog.c -o $@ -lm
prog.c: prog.mojo
	$(MOJO2C) -I lib -MD -MP $< -o $@
	touch $@
-include prog.d
END
export MOJO2C
make -s CC="$CC" prog
[ "$(./prog)" = 42 ] || fail "prog says $(./prog)"
make -q CC="$CC" prog || fail "prog is not up to date"
sleep 0.02
sed 's/2 \*/3 */' lib/helper.mojo >new && mv new lib/helper.mojo
make -s CC="$CC" prog
[ "$(./prog)" = 63 ] || fail "prog says $(./prog)"
