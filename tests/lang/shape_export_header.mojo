# flags: --emit c,header
# What is exported has a prototype in the header under its own name, with a guard and for C++ too.
# emit header: /^#ifndef (\w+)\n#define \1$/
# emit-not header: /static|secret/
# emit header: /extern "C"/
# emit header: /^int32_t add_numbers\(int32_t a, int32_t b\);$/
# emit header: /^double mean\(double a, double b\);$/
# emit-not header: /static|secret/
# emit c11: /^int32_t add_numbers\(int32_t a, int32_t b\)$/
# emit c11: /^double mean\(double a, double b\)$/


@export
def add_numbers(a: Int32, b: Int32) abi("C") -> Int32:
    return a + secret(b)


@export
def mean(a: Float64, b: Float64) abi("C") -> Float64:
    return (a + b) / 2


def secret(n: Int32) -> Int32:
    return n


def main():
    print(add_numbers(1, 2))  # expect: 3
    print(mean(1.0, 2.5))  # expect: 1.75
