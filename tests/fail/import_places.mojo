# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# An import stands at file scope or directly in a function.


def in_a_branch(c: Bool):
    import std.math

    if c:
        import std.os  # error: imports stand at file scope or directly in a function


def in_a_nested_function(c: Bool):
    if c:

        def inner():
            from std.math import sqrt

            print(sqrt(4.0))

        inner()


def main():
    for i in range(2):
        from std.math import sqrt  # error: imports stand at file scope or directly in a function
        print(i)
