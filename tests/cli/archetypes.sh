# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# The library's own generic bodies use no more than their bounds promise.
. "$HELPERS"

printf 'def main():\n    pass\n' >a.mojo
status 0 "$MOJO2C" check -d archetypes a.mojo
lacks 'error:' err
lacks 'error:' out
