# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Programs with threads: what their C says, the same results with any number of them, no data race.
. "$HELPERS"

cat >sums.mojo <<'END'
from std.algorithm import parallelize
from std.atomic import Atomic
from std.runtime import parallelism_level
from std.utils.lock import BlockingScopedLock, BlockingSpinLock


def main():
    print("threads:", parallelism_level())
    var lock = BlockingSpinLock()
    var sum = Atomic[Int](0)
    var text = String()

    def add(i: Int) {mut}:
        sum += i
        with BlockingScopedLock(lock):
            text += String(i % 10)

    parallelize(add, 500, 25)
    print(sum.load(), text.byte_length())

    def say(i: Int) {imm}:
        print("line", "of", i)

    parallelize(say, 40, 8)
    print("end")
END

status 0 "$MOJO2C" sums.mojo -o sums.c
has "uses threads: compile and link it with -pthread" sums.c
has "#define MJ_THREADS" sums.c
status 0 "$MOJO2C" hello.mojo -o hello.c
lacks "-pthread" hello.c
lacks MJ_THREADS hello.c

${CC:-cc} -std=c11 -O1 sums.c -o sums -lm -pthread
for n in 1 2 7; do
    MOJO2C_THREADS=$n ./sums >all.$n
    has "threads: $n" all.$n
    sort all.$n | grep -v threads: >sorted.$n
    cmp sorted.1 sorted.$n
    [ "$(tail -1 all.$n)" = end ] || fail "something is printed late: $(cat all.$n)"
done
[ "$(wc -l <all.7)" = 43 ] || fail "not 43 lines: $(cat all.7)"

${CC:-cc} -std=c11 -O1 -DMJ_NO_THREADS sums.c -o serial -lm
MOJO2C_THREADS=7 ./serial >all.serial
sed 's/threads: 7/threads: 1/' all.1 | cmp - all.serial

if echo 'int main(void) { return 0; }' >x.c && ${CC:-cc} -fsanitize=thread x.c -o x 2>/dev/null &&
    ./x; then
    ${CC:-cc} -std=c11 -O1 -g -fsanitize=thread sums.c -o sums_tsan -lm -pthread
    MOJO2C_THREADS=5 ./sums_tsan >all.tsan
    sort all.tsan | grep -v threads: | cmp - sorted.1
fi
