# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# --list-symbols against the object's own list; --runtime: what keeps to a budget, what does not.
. "$HELPERS"

STRICT='-std=c11 -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wstrict-prototypes -Werror'

# Names as C has them, without the compiler's helpers.
undefined()
{
    nm -u "$1" | awk '{ print $NF }' | sed 's/@.*//; s/^__isoc[0-9]*_//; s/^_*sysv_signal$/signal/
        s/^__errno_location$/errno/; s/^__environ$/environ/' |
        grep -vE '^(_GLOBAL_OFFSET_TABLE_|__stack_chk.*|__asan.*|__ubsan.*|__(u?div|u?mod|mul|fix|float|popcount|c[lt]z|bswap).*[td]i.*)$' |
        sort -u
}

# compare FILE EXTRA...: all that the object asks for is listed, and no more but EXTRA and what any
# C compiler may call.
compare()
{
    file=$1
    shift
    for mode in '' --system-runtime --single; do
        # shellcheck disable=SC2086
        status 0 "$MOJO2C" --list-symbols $mode "$file"
        cp out listed
        sort -u listed | cmp - listed || fail "not sorted"
        # shellcheck disable=SC2086
        status 0 "$MOJO2C" $mode "$file" -o prog.c
        # Nothing is built in, nothing is left out: every call is one.
        # shellcheck disable=SC2086
        "$CC" -std=c11 -w -O0 -fno-builtin -I"$RUNTIME_DIR" -c prog.c -o prog.o
        undefined prog.o >asked
        [ -z "$(comm -13 listed asked)" ] || fail "$file $mode: not listed: $(comm -13 listed asked)"
        for word in memcpy memmove memset memcmp "$@"; do echo "$word"; done | sort -u >may
        more=$(comm -23 listed asked | comm -23 - may)
        # The runtime as a whole has ways for other machines.
        [ "$mode" != --system-runtime ] || [ -z "$more" ] || fail "$file: listed for nothing: $more"
    done
}

cat >numbers.mojo <<'END'
from std.math import sqrt, floor, ceil, trunc, fma, exp, sin


def floats[dt: DType](x: Scalar[dt], y: Scalar[dt]) -> Scalar[dt] where dt.is_floating_point():
    return x // y + x % y + abs(x) + x**2 + round(x)


def main():
    var x = 2.5
    var y = Float32(1.25)
    var v = SIMD[DType.float64, 4](1, 4, 9, 16)
    print(sqrt(x), sqrt(y), floor(x), ceil(y), trunc(x), fma(x, x, x), sin(x))
    print(sqrt(v), floor(v), v // 2.0, v % 3.0, exp(y))
    print(floats[DType.float64](x, 2.0), floats[DType.float32](y, 2.0))
    print(floats[DType.float16](1.5, 2.0), floats[DType.bfloat16](1.5, 2.0))
    print(x**0.5, Float16(x), 7 // 2, -7 % 3, 3**4)
END
cat >things.mojo <<'END'
from std.time import perf_counter_ns
from std.os import getenv
from std.ffi import external_call


def main() raises:
    var words = Dict[String, Int]()
    for word in String("a b a").split(" "):
        words[String(word)] = words.get(String(word), 0) + 1
    print(words["a"], len(words), perf_counter_ns() > 0, getenv("NO_SUCH_THING"))
    print(external_call["atoi", Int32]("12".unsafe_ptr()))
    raise Error("at the end")
END
cat >alone.mojo <<'END'
@export
def triple(x: Int) -> Int:
    return x * 3
END
compare numbers.mojo
compare things.mojo mj_copy_long_
compare alone.mojo
status 0 "$MOJO2C" --list-symbols --system-runtime numbers.mojo
for word in sqrt sqrtf floor floorf nearbyint fma sin mj_f64_pow mj_init; do
    grep -qx "$word" out || fail "no $word: $(cat out)"
done
status 0 "$MOJO2C" --list-symbols --system-runtime alone.mojo
[ "$(cat out)" = "memcmp
memcpy
memmove
memset" ] || fail "$(cat out)"

# ---- nothing at all -------------------------------------------------------------------------
cat >bare.mojo <<'END'
@fieldwise_init
struct Point(Copyable, Movable):
    var x: Float64
    var y: Float64

    def dot(self, other: Self) -> Float64:
        return self.x * other.x + self.y * other.y


@export
def gcd(a: Int, b: Int) -> Int:
    var x = a
    var y = b
    while y != 0:
        x, y = y, x % y
    return x


@export
def dot(a: Float64, b: Float64) -> Float64:
    return Point(a, b).dot(Point(b, a))


@export
def sum4(p: UnsafePointer[Float32, MutAnyOrigin]) -> Float32:
    return p.load[width=4]().reduce_add()


@export
def at(i: Int) -> Int:
    var t = Array[Int, 8](fill=3)
    t[i] = 5
    return t[0] + t[7] + abs(i)
END
cat >use.c <<'END'
#include <stdint.h>
int64_t gcd(int64_t a, int64_t b);
double dot(double a, double b);
float sum4(float *p);
int64_t at(int64_t i);
int main(void)
{
    float four[4] = { 1, 2, 3, 4 };
    return gcd(12, 18) == 6 && dot(2, 3) > 11.9 && sum4(four) > 9.9f && at(7) == 15 ? 0 : 1;
}
END
status 0 "$MOJO2C" --runtime=none bare.mojo
[ -s bare_runtime.h ] || fail "no bare_runtime.h"
for flags in -O0 -O2; do
    # shellcheck disable=SC2086
    $CC $STRICT $flags -ffreestanding -nostdlib -shared -fPIC bare.c -o bare.so
    [ -z "$(undefined bare.so)" ] || fail "undefined: $(undefined bare.so)"
done
$CC bare.c use.c -o use
./use
if [ -n "${CLANG-$(command -v clang)}" ]; then
    # shellcheck disable=SC2086
    clang $STRICT -ffreestanding -nostdlib -shared -fPIC bare.c -o bare.so
    [ -z "$(undefined bare.so)" ] || fail "undefined: $(undefined bare.so)"
fi
mkdir one
for how in --single --split=2; do
    status 0 "$MOJO2C" --runtime=none $how bare.mojo -o one/bare.c
    # shellcheck disable=SC2086
    $CC $STRICT -ffreestanding -nostdlib -shared -fPIC one/*.c -o bare.so
    [ -z "$(undefined bare.so)" ] || fail "$how: undefined: $(undefined bare.so)"
done
status 0 "$MOJO2C" check --runtime=none bare.mojo

cat >beyond.mojo <<'END'
from std.math import sqrt


def longer(n: Int) -> List[Int]:
    var list = List[Int]()
    list.append(n)
    return list^


@export
def root(x: Float64) -> Float64:
    return sqrt(x)


@export
def count(n: Int) -> Int:
    return len(longer(n))
END
status 1 "$MOJO2C" --runtime=none beyond.mojo
has "beyond.mojo:6:" err
has "beyond.mojo:12:" err
has "'malloc' is needed here, which --runtime=none rules out" err
has "'sqrt' is needed here" err
has '[E0606]' err
[ ! -e beyond.c ] || fail "beyond.c was written"
status 1 "$MOJO2C" check --runtime=none hello.mojo
has "hello.mojo:2:5: error:" err

# ---- the C library --------------------------------------------------------------------------
status 0 "$MOJO2C" --runtime=libc beyond.mojo
status 0 "$MOJO2C" --runtime=libc numbers.mojo
# shellcheck disable=SC2086
$CC $STRICT numbers.c -o numbers -lm
./numbers >got
status 0 "$MOJO2C" run numbers.mojo
cmp out got
$CC -w -c numbers.c -o numbers.o
undefined numbers.o >asked
for word in write isatty dlopen clock_gettime; do
    ! grep -qx $word asked || fail "$word: $(cat asked)"
done
status 0 "$MOJO2C" --runtime=libc --list-symbols numbers.mojo
[ -z "$(comm -13 out asked)" ] || fail "not listed: $(comm -13 out asked)"
[ -z "${TCC-$(command -v tcc)}" ] || tcc -run numbers.c >got
status 1 "$MOJO2C" --runtime=libc things.mojo
has "things.mojo:10:" err
has "'clock_gettime' is needed here, which --runtime=libc rules out" err
cat >other.mojo <<'END'
from std.ffi import external_call


@export
def f(x: Float64) -> Float64:
    return external_call["cblas_dnrm2", Float64](1, x)
END
status 1 "$MOJO2C" --runtime=libc other.mojo
has "other.mojo:6:" err
has "'cblas_dnrm2' is needed here" err
status 0 "$MOJO2C" --list-symbols --system-runtime other.mojo
has cblas_dnrm2 out

status 2 "$MOJO2C" --runtime=some hello.mojo
status 2 "$MOJO2C" --runtime=none --system-runtime hello.mojo
status 2 "$MOJO2C" --runtime=none hello.mojo -o -
status 2 "$MOJO2C" run --runtime=libc hello.mojo
