# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# A few of the random programs; the scripts beside tests/run write as many as one wants.
. "$HELPERS"

status 0 "$TESTS/random-drops" --count 20 --cc "$CC" -j 1 --keep kept
has '20 passed, 0 failed' out
status 0 "$TESTS/random-comptime" --functions 40 --cc "$CC"
has '40 functions, 0 of 1 programs wrong' out
status 0 "$TESTS/random-evaluation" --programs 4 --cc "$CC"
has '4 programs, 0 differences' out
status 0 "$TESTS/random-generics" --programs 4 --cc "$CC"
has '4 programs, 0 differences' out
