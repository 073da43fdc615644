# An intrinsic that has no meaning in C; the real compiler knows more of them, but not this.
# oracle: none, it tells of a place in its own library
from std.sys import llvm_intrinsic


def main():
    print(llvm_intrinsic["llvm.nosuch", Float32](Float32(-2)))  # error: 'llvm.nosuch' with such arguments is not among LLVM's intrinsics
