# What is decided at compile time leaves neither a branch nor a parameter.
# emit c11: /^static int64_t bits__true\(void\)$/
# emit-not c11: /\bif\b|\?|else|32/
# emit c11: /^{\n    return 64;\n}$/
# emit c11: /^static int64_t bits__false\(void\)$/
# emit-not c11: /\bif\b|\?|else|64;/
# emit c11: /^{\n    return 32;\n}$/
# emit c11: /^static int64_t unrolled\(int64_t x\)$/
# emit-not c11: /\bfor\b|\bwhile\b/
# emit c11: /^}$/


def bits[wide: Bool]() -> Int:
    comptime if wide:
        return 64
    else:
        return 32


def unrolled(x: Int) -> Int:
    var sum = 0
    comptime for i in range(3):
        sum += x * (i + 1)
    return sum


def main():
    print(bits[True](), bits[False]())  # expect: 64 32
    print(unrolled(7))  # expect: 42
