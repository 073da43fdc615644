# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Numbers with names."""

comptime pi = 3.1415926535897932384626433832795028841971693993751058209749445923
"""A circle's circumference by its diameter."""
comptime e = 2.7182818284590452353602874713526624977572470936999595749669676277
"""The base of the natural logarithm."""
comptime tau = 6.2831853071795864769252867665590057683943387987502116419498891846
"""A circle's circumference by its radius: 2 pi."""
comptime log2e = 1.4426950408889634073599246810018921374266459541529859341354494069
"""The logarithm of e to base 2."""
