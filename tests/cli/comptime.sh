# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# What a compile-time value may cost: each limit is an error with the calls underway, and an option.
. "$HELPERS"

cat >depth.mojo <<'END'
def even(n: Int) -> Bool:
    return True if n == 0 else odd(n - 1)

def odd(n: Int) -> Bool:
    return False if n == 0 else even(n - 1)

def down(n: Int) -> Int:
    return 0 if n == 0 else 1 + down(n - 1)

def main():
    comptime yes = even(10_000)
    comptime deep = down(100_000)
    print(yes, deep)
END
status 0 "$MOJO2C" depth.mojo
status 1 "$MOJO2C" check --comptime-depth=20K depth.mojo
has 'depth.mojo:12:21: error: cannot be computed at compile time: more than 20000 calls are underway (--comptime-depth' err
has "depth.mojo:8:33: note: in this call of 'down', and 19997 more within each other" err
[ "$(grep -c ': error: ' err)" = 1 ] || fail "$(cat err)"
status 1 "$MOJO2C" check --comptime-depth=3K depth.mojo
has "depth.mojo:5:33: note: in this call of 'even'" err
has 'depth.mojo:11:20: note: 2987 calls between are left out' err
[ "$(grep -c ': error: ' err)" = 2 ] || fail "$(cat err)"
# A small stack is an error as well, not a crash.
(ulimit -S -s 1024 && ulimit -H -s 1024 && status 1 "$MOJO2C" check depth.mojo) || exit 1
has 'has room for' err

cat >endless.mojo <<'END'
def spin() -> Int:
    var i = 0
    while i >= 0:
        i = (i + 1) % 1000
    return i

def main():
    comptime x = spin()
    print(x)
END
status 1 "$MOJO2C" check --comptime-steps 1M endless.mojo
has 'endless.mojo:8:18: error: cannot be computed at compile time: it takes too many steps (--comptime-steps' err
has 'note: it happens here' err

cat >memory.mojo <<'END'
def fill(n: Int) -> List[Int]:
    var l = List[Int]()
    for i in range(n):
        l.append(i)
    return l^

def main():
    comptime n = len(fill(1_000_000))
    comptime l = fill(20_000)
    print(n, len(materialize[l]()))
END
status 0 "$MOJO2C" memory.mojo
status 1 "$MOJO2C" check --comptime-memory=16M memory.mojo
has 'memory.mojo:8:22: error: cannot be computed at compile time: more memory is wanted than compile time may have (--comptime-memory' err
has 'memory.mojo:4:9: note: it happens here' err
[ "$(grep -c ': error: ' err)" = 1 ] || fail "$(cat err)"
status 1 "$MOJO2C" check --comptime-memory=2M memory.mojo
has 'memory.mojo:9:18: error: cannot be computed at compile time: its result has more than 16384 values (--comptime-memory' err
