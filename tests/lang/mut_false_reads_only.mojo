# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# `mut=False` in a pointer's or span's type: what is given is only read, so one may be given twice.
def f[T: AnyType](s1: Pointer[mut=False, T, _], s2: Pointer[mut=False, T, _]) -> Int:
    return 1
def g[T: AnyType, o1: ImmOrigin, o2: ImmOrigin](s1: Pointer[T, o1], s2: Pointer[T, o2]) -> Int:
    return 1
def h[T: Copyable](s1: Span[mut=False, T, _], s2: Span[mut=False, T, _]) -> Int:
    return 1
def main():
    var a = [1, 2]
    print(g(a.unsafe_ptr(), a.unsafe_ptr()))  # expect: 1
    print(h(Span(a), Span(a)))  # expect: 1
    print(f(a.unsafe_ptr(), a.unsafe_ptr()))  # expect: 1
