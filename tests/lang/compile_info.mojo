# What a program knows of its compiled functions.
from std.compile import CompiledFunctionInfo, compile_info


def twice(x: Int) -> Int:
    return x * 2


def shout():
    print("!")


def main():
    var info = compile_info[twice, emission_kind="llvm"]()
    print(info.emission_kind, info.num_captures, "twice(" in info.function_name)
    # expect: llvm 0 True
    print(compile_info[shout]().emission_kind, "shout()" in compile_info[shout]().function_name)
    # expect: asm True
    print(compile_info[twice]().module_name.byte_length() > 0)  # expect: True
