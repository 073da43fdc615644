# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Positions beyond a text or within one of its code points stop the program, and are told.
. "$HELPERS"

tell() {
    printf 'def main():\n    var s = String("aéb")\n    var i = -1\n    print(%s, i)\n' "$1" >a.mojo
    "$MOJO2C" run a.mojo >out 2>err && fail "$1 does not stop"
    has "At: a.mojo:4:" out
    has "Assert Error: $2" out
}

tell 's[byte=i]' 'index -1 is out of bounds, valid range is 0 to 3'
tell 's[byte=2]' 'String span index, 2 does not lie on a codepoint boundary.'
tell 's[byte=0:2]' 'String span ends on, 2 which is not a codepoint boundary.'
tell 's[byte=2:3]' 'String span starts on2 which is not a codepoint boundary.'
tell 's[byte=5:2]' 'slice start index 5 is out of bounds, valid range is 0 to 4'
tell 's[byte=0:20]' 'slice end index 20 is out of bounds, valid range is 0 to 4'
tell 's[byte=3:1]' 'slice start index 3 is greater than slice end index 1'
