# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# `mojo2c explain` prints a section of docs/errors.md, the one for the code that a message ends with.
. "$HELPERS"

cat >aliased.mojo <<'END'
def move(mut a: List[Int], mut b: List[Int]):
    a.append(b.pop())


def main():
    var x: List[Int] = [1]
    move(x, x)
END
status 1 "$MOJO2C" check aliased.mojo
code=$(sed -n 's/.*\[\(E[0-9]*\)\]$/\1/p' err)
[ "$code" = E0503 ] || fail "code $code"
status 0 "$MOJO2C" explain "$code"
cp out upper
has "argument 'source' may change" out
has Wrong: out
has '    def move(mut source: List[Int], mut target: List[Int]):' out
lacks '##' out
lacks '```' out
status 0 "$MOJO2C" explain e0503
cmp out upper
status 2 "$MOJO2C" explain E9999
has "no message with the code 'E9999'" err
status 2 "$MOJO2C" explain
has 'explain needs a code' err
status 2 "$MOJO2C" explain E0503 E0504
