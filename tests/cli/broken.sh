# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# What files with many errors cost: time in proportion to their length, on the processor's clock.
. "$HELPERS"

# broken TEXT LINES: a file of so many such lines is refused soon, with located errors.
broken() {
    awk -v text="$1" -v count="$2" 'BEGIN { for (i = 0; i < count; i++) print text }' >many.mojo
    (ulimit -t 15; status 1 "$MOJO2C" check many.mojo) || fail "'$1' $2 times"
    grep -q '^many.mojo:[0-9]*:[0-9]*: error: ' err || fail "'$1': no located error"
}

broken ')' 50000
broken '"' 30000
broken "'''" 20001
broken '(' 50000
broken ':' 50000
broken 'x = [1' 50000
broken 'def f(:' 20000
broken '@' 20000
broken 'if a b: c' 20000
broken 't"{' 20000

# A file that is no text at all needs no longer list.
awk 'BEGIN { for (i = 0; i < 1000; i++) print "\"" }' >quotes.mojo
status 1 "$MOJO2C" check quotes.mojo
[ "$(grep -c 'error:' err)" = 20 ] || fail "$(grep -c 'error:' err) errors of quotes"

# Each of many functions with an error says so, and each only once.
awk 'BEGIN { for (i = 0; i < 5000; i++) printf "def f%d(x: Int) -> Int:\n    return x +\n", i
             print "def main():\n    print(f1(2))" }' >functions.mojo
(ulimit -t 15; status 1 "$MOJO2C" check functions.mojo) || fail "functions"
[ "$(grep -c 'error:' err)" = 5000 ] || fail "$(grep -c 'error:' err) errors of functions"

# A match whose cases are all wrong: the parser finds no end of it by itself.
awk 'BEGIN { print "def main():\n    match x:"
             for (i = 0; i < 5000; i++) print "        case 1 2:\n            pass )" }' >cases.mojo
(ulimit -t 15; status 1 "$MOJO2C" check cases.mojo) || fail "cases"
has 'cases.mojo:3:' err

# One error behind very much that is right.
awk 'BEGIN { print "def main():"; for (i = 0; i < 50000; i++) print "    print(1)"
             print "    var x = )" }' >last.mojo
(ulimit -t 15; status 1 "$MOJO2C" check last.mojo) || fail "last"
has 'last.mojo:50002:13: error' err
[ "$(grep -c 'error:' err)" = 1 ] || fail "$(grep -c 'error:' err) errors of last"
