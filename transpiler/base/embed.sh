#!/bin/sh
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# embed.sh TOP FILE...: prints embed.c, the sorted table of base/embed.h with the text of each FILE,
# a path relative to TOP.
set -eu
LC_ALL=C
export LC_ALL
cd "$1"
shift

echo '/* Made by embed.sh. */'
echo '#include "base/embed.h"'
echo
files=$(printf '%s\n' "$@" | sort -u)
n=0
for f in $files; do
    echo "static const unsigned char text_$n[] = {"
    od -An -v -tu1 "$f" | sed 's/  *\([0-9][0-9]*\)/\1,/g'
    echo '0};'
    n=$((n + 1))
done

echo
echo 'const struct embedded_file embedded_files[] = {'
n=0
for f in $files; do
    echo "    { \"$f\", text_$n, sizeof text_$n - 1, $n },"
    n=$((n + 1))
done
[ $n -gt 0 ] || echo '    { "", (const unsigned char *)"", 0, 0 },'
echo '};'
echo "const int embedded_file_count = $n;"
