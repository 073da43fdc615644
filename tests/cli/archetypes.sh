# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# The library's own generic bodies use no more than their bounds promise.
. "$HELPERS"

# Every module, whether the prelude needs it or not.
library=$(dirname "$TESTS")/stdlib
find "$library" -name '*.mojo' | sort | sed -e "s|^$library/||" -e 's|\.mojo$||' -e 's|/__init__$||' \
    -e 's|/|.|g' | grep -v "^\(std\|max\)$" | awk '{ print "import " $0 " as m" NR }' >a.mojo
[ "$(wc -l <a.mojo)" -gt 100 ] || fail "the library has more modules"
printf '\n\ndef main():\n    pass\n' >>a.mojo
status 0 "$MOJO2C" check -d archetypes a.mojo
lacks 'error:' err
lacks 'error:' out
