# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# --split: as many C files as asked, one header, the same program.
. "$HELPERS"

STRICT='-std=c11 -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wstrict-prototypes -Werror'
cat >words.mojo <<'END'
@fieldwise_init
struct Shape(Copyable, Movable):
    var name: String
    var sides: Int

    def label(self) -> String:
        return self.name + ":" + String(self.sides)


def primes(n: Int) -> List[Int]:
    var found = List[Int]()
    for i in range(2, n):
        var is_prime = True
        for p in found:
            if i % p == 0:
                is_prime = False
                break
        if is_prime:
            found.append(i)
    return found^


comptime table = primes(200)


def even(n: Int) -> Bool:
    return True if n == 0 else odd(n - 1)


def odd(n: Int) -> Bool:
    return False if n == 0 else even(n - 1)


def checked(x: Int) raises -> Int:
    if x > 2:
        raise Error("too many")
    return x * 2


def main() raises:
    var all = materialize[table]()
    print(len(all), all[10], even(7))
    for shape in [Shape("triangle", 3), Shape("square", 4)]:
        print(shape.label())
    var counts = Dict[String, Int]()
    for word in "a b a c a".split(" "):
        counts[String(word)] = counts.get(String(word), 0) + 1
    print(counts["a"], SIMD[DType.float64, 4](1, 2, 3, 4).reduce_add())
    try:
        print(checked(1), checked(3))
    except e:
        print(e)
END
cat >want <<'END'
46 31 False
triangle:3
square:4
3 10.0
too many
END

# build CC FLAGS...: each file by itself, as make would, in this folder.
build()
{
    for file in words*.c; do
        "$@" -c "$file" -o "${file%.c}.o"
    done
    "$1" words*.o -o words -lm
    ./words >got
    cmp got ../want
    rm -f words words*.o
}

for n in 1 2 5; do
    mkdir "in$n"
    status 0 "$MOJO2C" --split=$n --map -MD words.mojo -o "in$n/words.c"
    (
        cd "in$n"
        files=$(ls words*.c | wc -l)
        [ "$files" = "$n" ] || fail "$files files, not $n"
        [ -s words_private.h ] && [ -s mojo.h ] || fail "$(ls)"
        # shellcheck disable=SC2086
        build $CC $STRICT
        # shellcheck disable=SC2086
        [ -z "${CLANG-$(command -v clang)}" ] || build clang $STRICT
        [ -z "${TCC-$(command -v tcc)}" ] || build tcc
        has words_private.h words.d
        [ "$n" = 1 ] || has words_2.c words.d
    )
done
# Nearly of a size; the same bytes again.
largest=$(wc -c in5/words*.c | sort -n | tail -2 | head -1 | awk '{ print $1 }')
all=$(cat in5/words*.c | wc -c)
[ $((largest * 3)) -lt $((all * 2)) ] || fail "$(wc -c in5/words*.c)"
mkdir again
status 0 "$MOJO2C" --split=5 --map -MD words.mojo -o again/words.c
for file in words.c words_2.c words_3.c words_4.c words_5.c words_private.h words.map; do
    cmp "in5/$file" "again/$file"
done

# With the runtime pasted in; two of them in one program, by their prefixes.
mkdir single
status 0 "$MOJO2C" --split=2 --single words.mojo -o single/words.c
(cd single && [ ! -e mojo.h ] && build "$CC")
cat >area.mojo <<'END'
@export
def area(w: Int, h: Int) -> Int:
    var sides = [w, h]
    return sides[0] * sides[1]
END
mkdir two
sed 's/area/again/g' area.mojo >again.mojo
status 0 "$MOJO2C" --split=2 --prefix=a_ area.mojo -o two/area.c --emit=c,header
status 0 "$MOJO2C" --split=2 --prefix=b_ again.mojo -o two/again.c --emit=c,header
sed -i 's/#define MOJO_RUNTIME.*//' two/again.c
cat >two/use.c <<'END'
#include "again.h"
#include "area.h"
int main(void) { return area(2, 3) == 6 && again(3, 3) == 9 ? 0 : 1; }
END
$CC two/*.c -o two/use -lm
./two/use

for wrong in 0 -1 x 2x 1001 ''; do
    status 2 "$MOJO2C" --split="$wrong" hello.mojo
done
status 2 "$MOJO2C" --split=2 hello.mojo -o -
status 2 "$MOJO2C" build --split=2 hello.mojo
