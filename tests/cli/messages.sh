# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# All errors of a run with their places; warnings as asked for.
. "$HELPERS"

status 1 "$MOJO2C" check wrong.mojo
has 'wrong.mojo:2:' err
has 'wrong.mojo:3:11: error:' err
has '^' err
status 1 "$MOJO2C" check --diagnostics=json wrong.mojo
[ "$(grep -c '^{"severity":"error","code":"E' err)" = 2 ] || fail "$(cat err)"

cat >old.mojo <<'END'
struct Log:
    def __init__(out self):
        pass

    def __del__(deinit self):
        print("gone")

def main():
    _ = Log()
END
status 0 "$MOJO2C" check old.mojo
has 'warning:' err
has '[W0101]' err
for option in -w -Wno-deprecated -Wno-W0101 -Wno-all; do
    status 0 "$MOJO2C" check $option old.mojo
    [ ! -s err ] || fail "$option: $(cat err)"
done
status 1 "$MOJO2C" check -Werror old.mojo
has 'error:' err
status 1 "$MOJO2C" check -Werror=deprecated old.mojo
status 0 "$MOJO2C" check -Werror -Wno-error=deprecated old.mojo
has 'warning:' err
status 0 "$MOJO2C" check -Werror -w old.mojo

# Dumps go to standard output; the program need not go on.
status 0 "$MOJO2C" -d read --stop-after read hello.mojo
has main out
status 0 "$MOJO2C" -down --stop-after=own hello.mojo
has main out
[ ! -e hello.c ] || fail "hello.c was written"

# A file of no use ends in errors, not in a crash.
printf '\377\376\000\001def' >binary.mojo
status 1 "$MOJO2C" check binary.mojo
head -c 100000 /dev/zero | tr '\0' '(' >deep.mojo
status 1 "$MOJO2C" check deep.mojo

# A crash is ours to answer for: one line, status 70, nothing written.
sanitized=no
! grep -q __asan_init "$MOJO2C" || sanitized=yes
mkfifo pipe
for signal in SEGV ABRT; do
    got=0
    "$MOJO2C" - -o pipe.c <pipe 2>err &
    exec 3>pipe
    sleep 0.1
    kill -$signal $!
    wait $! || got=$?
    exec 3>&-
    [ $got = 70 ] || [ $sanitized = yes ] || fail "status $got after SIG$signal"
    [ $sanitized = yes ] || has 'please report it' err
    [ ! -e pipe.c ] || fail "pipe.c was written"
done
