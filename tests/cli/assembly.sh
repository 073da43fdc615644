# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Assembly of x86: operands by number and modifier, registers by name; what C has no word for.
. "$HELPERS"

cat >bad.mojo <<'END'
from std.sys import inlined_assembly


def main():
    print(inlined_assembly["", Int64, constraints="=r,r"]())
END
status 1 "$MOJO2C" bad.mojo -o bad.c
has 'bad.mojo:5:11: error: this assembly is not for C: the constraints have 1 argument, the call 0' err

[ "$(uname -m)" = x86_64 ] || exit 0
cat >a.mojo <<'END'
from std.sys import inlined_assembly


def main():
    print(inlined_assembly["lea ($1,$2), $0", Int64, constraints="=r,r,r"](Int64(42), Int64(8)))
    print(inlined_assembly["addl $2, $0", Int32, constraints="=r,0,r,~{flags}"](Int32(42), Int32(8)))
    print(inlined_assembly["sqrtsd $1, $0", Float64, constraints="=x,x"](Float64(2)))
    print(inlined_assembly["movl $$7, ${0:k}", Int32, constraints="=r"]())
    print(inlined_assembly["imul $1, $0", Int64, constraints="={rax},r,{rax},~{flags}"](Int64(6), Int64(7)))
END
status 0 "$MOJO2C" a.mojo -o a.c --single
status 0 "${CC:-cc}" -std=c11 -Wall -Wextra -Wpedantic -o a a.c -lm
./a >out
printf '%s\n' 50 50 1.4142135623730951 7 42 >want
cmp want out || fail 'another output'
