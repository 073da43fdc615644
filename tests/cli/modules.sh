# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# What is looked at of the modules a program imports, and what is said of them.
. "$HELPERS"

only() # N: so many errors were told
{
    [ "$(grep -c ' error: ' err)" = "$1" ] || fail "not $1 errors:
$(cat err)"
}

mkdir -p pkg
: >pkg/__init__.mojo
: >nothing.mojo
printf 'def f( -> Int:\n    return 1\n' >broken.mojo
cat >half.mojo <<'END'
from missing import x
from nothing import y
def ok() -> Int:
    return 1
def bad() -> Int:
    return "text"
def late():
    x()
struct S:
    var n: Int
    def __init__(out self):
        self.n = 1
    def unfinished(self):
        nowhere()
struct T:
    var n: Nowhere
trait U:
    def f(self):
        nowhere()
comptime K: Int = "text"
END

# Nothing is asked of it: not even read.
printf 'import broken\nimport half\ndef main():\n    print(half.ok())\n' >a.mojo
status 0 "$MOJO2C" check a.mojo

# What an import names is looked at, used or not; a struct's methods when they are used.
printf 'from half import ok, S\ndef main():\n    pass\n' >a.mojo
status 0 "$MOJO2C" check a.mojo
printf 'from half import bad, T, U, K\ndef main():\n    pass\n' >a.mojo
status 1 "$MOJO2C" check a.mojo
has 'half.mojo:6:12: error: cannot implicitly convert' err
has 'half.mojo:16:12: error: use of unknown declaration' err
has 'half.mojo:19:9: error: use of unknown declaration' err
has 'half.mojo:20:19: error: cannot implicitly convert' err
only 4

# An import that leads nowhere is told of when its word is used.
printf 'import half\ndef main():\n    half.late()\n' >a.mojo
status 1 "$MOJO2C" check a.mojo
has "half.mojo:1:6: error: unable to locate module 'missing'" err
only 1

# No "does not contain" after a syntax error; the rest of the file is checked.
printf 'from broken import f\ndef main():\n    f()\n    var x: Int = "text"\n' >a.mojo
status 1 "$MOJO2C" check a.mojo
has 'broken.mojo:1:' err
has 'a.mojo:4:18: error: cannot implicitly convert' err
only 2

# Imports that fail say so once, and their names nothing.
cat >a.mojo <<'END'
from missing import one
from nothing import two
def main():
    one()
    print(two)
    import lost
    lost.f()
    three()
END
status 1 "$MOJO2C" check a.mojo
has "a.mojo:1:6: error: unable to locate module 'missing'" err
has "a.mojo:2:21: error: module 'nothing' does not contain 'two'" err
has "a.mojo:6:12: error: unable to locate module 'lost'" err
has "a.mojo:8:5: error: use of unknown declaration 'three'" err
only 4

# File scope is checked of every file that is read.
printf 'def f():\n    pass\nvar x = 3\nprint(4)\nstruct f:\n    pass\n' >scope.mojo
printf 'from scope import f, x\ndef main():\n    f()\n    print(x)\n' >a.mojo
status 1 "$MOJO2C" check a.mojo
has 'scope.mojo:3:1: error: global variables' err
has 'scope.mojo:4:1: error: expressions are not supported' err
has 'scope.mojo:5:8: error: invalid redefinition' err
has "a.mojo:1:22: error: module 'scope' does not contain 'x'" err
only 4

# In a package the roots are beside it; an alias makes nothing else visible.
printf 'def f() -> Int:\n    return 7\n' >pkg/one.mojo
printf 'def f() -> Int:\n    return 8\n' >pkg/two.mojo
printf 'from pkg.one import f\ndef main():\n    print(f())\n' >pkg/main.mojo
status 0 "$MOJO2C" check pkg/main.mojo
printf 'from one import f\ndef main():\n    print(f())\n' >pkg/main.mojo
status 1 "$MOJO2C" check pkg/main.mojo
has "unable to locate module 'one'" err
(cd pkg && status 1 "$MOJO2C" check main.mojo && has "unable to locate module 'one'" err)
cat >a.mojo <<'END'
import pkg.one
import pkg.two as two
def main():
    print(pkg.one.f(), two.f())
    print(pkg.two.f())
END
status 1 "$MOJO2C" check a.mojo
has "a.mojo:5:15: error: module 'pkg' has no declaration 'two'" err
only 1

# Extensions come with an import of words, named or all, and not with the module's name alone.
printf '@fieldwise_init\nstruct A:\n    var x: Int\n' >shape.mojo
printf 'from shape import A\n\n__extension A:\n    def g(self) -> Int:\n        return self.x\n\ndef other():\n    pass\n' >more.mojo
for import in 'from more import other' 'from more import *'; do
    printf 'from shape import A\n%s\n\ndef main():\n    print(A(1).g())\n' "$import" >extended.mojo
    status 0 "$MOJO2C" check extended.mojo
done
printf 'from shape import A\nimport more\n\ndef main():\n    print(A(1).g())\n' >extended.mojo
status 1 "$MOJO2C" check extended.mojo
has "has no attribute 'g'" err
