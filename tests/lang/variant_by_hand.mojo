# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Variants that are ended or replaced by hand.
from std.utils import Variant
struct N(Movable, Copyable):
    var x: Int
    def __init__(out self, x: Int): self.x = x
    def __init__(out self, *, copy: Self): self.x = copy.x
    def __deinit__(deinit self): print("end", self.x)
def close(var n: N): print("close", n.x)
def main() raises:
    var v = Variant[N, Int](N(4))
    v^.deinit_with[N](close)
    # expect: close 4
    # expect: end 4
    var w = Variant[Int, String](4)
    print(w.unsafe_replace[String, Int]("abc"))  # expect: 4
    print(w)  # expect: abc
    print(w.replace[Int, String](7), w[Int])  # expect: abc 7
    print(Variant[Int, String].is_type_supported[Bool](), w.isa[String]())  # expect: False False
