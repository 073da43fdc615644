# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# All programs of tests/lang with threads or tasks: no data race, as gcc and clang tell, and the same
# output with one thread and with several.
. "$HELPERS"

programs=$(grep -lE 'parallelize|TaskGroup|create_task|async def|SpinLock' \
    "$TESTS"/lang/*.mojo)
[ "$(echo "$programs" | wc -l)" -ge 5 ] || fail "there are more such programs: $programs"
echo 'int main(void) { return 0; }' >x.c

run=
for cc in gcc clang; do
    $cc -fsanitize=thread x.c -o x 2>/dev/null || continue
    if ! ./x 2>/dev/null; then # addresses may be too random for it
        run="setarch $(uname -m) -R"
        $run ./x 2>/dev/null || continue
    fi
    for program in $programs; do
        name=$(basename "$program" .mojo)
        flags=$(sed -n 's/^# flags: //p' "$program")
        [ -f "$name.c" ] || status 0 "$MOJO2C" $flags "$program" -o "$name.c"
        $cc -std=c11 -O1 -g -w -fsanitize=thread "$name.c" -o "$name.$cc" -lm -pthread
        for n in 1 5; do
            MOJO2C_THREADS=$n TSAN_OPTIONS=halt_on_error=1:exitcode=66 $run "./$name.$cc" \
                >"$name.$n" 2>report </dev/null || fail "$name with $cc and $n threads: $(cat report)"
        done
        cmp "$name.1" "$name.5" || fail "$name: other output with 5 threads"
        [ -f "$name.out" ] || cp "$name.1" "$name.out"
        cmp "$name.1" "$name.out" || fail "$name: other output with $cc"
    done
done
