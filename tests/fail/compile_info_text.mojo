# oracle: none, it has assembly
from std.compile import compile_info


def f(x: Int) -> Int:
    return x + 1


def main():
    var info = compile_info[f, emission_kind="llvm"]()
    print(info.asm)  # error: there is no 'llvm' of a function: it becomes C
