# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# build and run: the C compiler, the program, their statuses.
. "$HELPERS"
export TMPDIR="$PWD/tmp" MOJO2C_CACHE_DIR="$PWD/cache"
mkdir tmp

status 0 "$MOJO2C" run hello.mojo
[ "$(cat out)" = hello ] || fail "$(cat out)"
status 0 "$MOJO2C" build hello.mojo -o greet -O1
[ "$(./greet)" = hello ] || fail "$(./greet)"
status 0 "$MOJO2C" build hello.mojo -MD
./hello >/dev/null
has 'hello: hello.mojo' hello.d
status 0 "$MOJO2C" build -v hello.mojo -O3
has ' -O3 ' err

cat >args.mojo <<'END'
from std.sys import argv, exit

def main():
    for i in range(1, len(argv())):
        print(argv()[i])
    exit(7)
END
status 7 "$MOJO2C" run args.mojo -o --help 'a b'
[ "$(cat out)" = "$(printf '%s\n' -o --help 'a b')" ] || fail "$(cat out)"

cat >raise.mojo <<'END'
def main() raises:
    raise Error("no luck")
END
status 1 "$MOJO2C" run raise.mojo
has 'no luck' err

cat >defines.mojo <<'END'
from std.sys import get_defined_int, get_defined_string, is_defined

def main():
    comptime n = get_defined_int["N", 5]()
    print(n, get_defined_string["WORD", "none"](), is_defined["FLAG"]())
END
status 0 "$MOJO2C" run defines.mojo
[ "$(cat out)" = '5 none False' ] || fail "$(cat out)"
status 0 "$MOJO2C" run -DN=7 -D WORD=x=y -D FLAG defines.mojo
[ "$(cat out)" = '7 x=y True' ] || fail "$(cat out)"
status 1 "$MOJO2C" run -DN=seven defines.mojo
has 'not a whole number' err

cat >width.mojo <<'END'
from std.sys import simd_width_of

def main():
    print(simd_width_of[DType.float64]())
END
for pair in generic:2 +avx2:4 +avx512f,-avx512f:4; do
    status 0 "$MOJO2C" width.mojo --target-features "${pair%:*}" -o width.c
    $CC width.c -o width -lm
    [ "$(./width)" = "${pair#*:}" ] || fail "$pair: $(./width)"
done

# The program's errors are the program's; a missing compiler is no fault of ours.
status 1 "$MOJO2C" run wrong.mojo
status 1 env CC=/no/such/cc "$MOJO2C" build hello.mojo
has '/no/such/cc' err
status 1 env CFLAGS=--no-such-flag "$MOJO2C" build hello.mojo
has 'CFLAGS' err
status 1 "$MOJO2C" build hello.mojo -o no/where
[ -z "$(ls tmp)" ] || fail "left in TMPDIR: $(ls tmp)"

# The copy of the runtime inside the compiler, from any folder.
(
    unset MOJO2C_HOME
    cd tmp
    [ "$("$MOJO2C" run ../hello.mojo)" = hello ]
    HOME='' XDG_CACHE_HOME='' MOJO2C_CACHE_DIR='' "$MOJO2C" run ../hello.mojo >/dev/null
)

cat >asserts.mojo <<'END'
def seen(n: Int) -> Int:
    print("seen", n)
    return n

def main():
    assert seen(1) > 5, String("no ", seen(2))
    debug_assert[assert_mode="safe"](seen(3) == 3, "never")
    assert not (seen(4) < 5)
    print("end")
END
SEEN=$(printf 'seen %s\n' 1 2 3 4)
status 0 "$MOJO2C" run asserts.mojo
[ "$(cat out)" = "$(printf '%s\nend' "$SEEN")" ] || fail "$(cat out)"
status 0 "$MOJO2C" run -D ASSERT=warn asserts.mojo
has 'asserts.mojo:6:20: Assert Error: no 2' out
has 'asserts.mojo:8:12: Assert Error: assertion failed' out
has end out
status 132 "$MOJO2C" run -D ASSERT=all asserts.mojo
has 'asserts.mojo:6:20: Assert Error: no 2' out
lacks 'seen 3' out

# What a function of the library says of its place is where the program calls it.
cat >place.mojo <<'EOF'
from std.logger import Level, Logger


def main():
    var log = Logger[Level.INFO](source_location=True)
    log.warning("one")
    log.info("two")
    log.critical("three")
EOF
"$MOJO2C" run place.mojo >out 2>err && fail "critical does not end the program"
[ "$(sed 's/\[.*\//[/' out)" = "WARNING::: [place.mojo:6:16] one
INFO::: [place.mojo:7:13] two
CRITICAL::: [place.mojo:8:17] three" ] || fail "$(cat out)"
