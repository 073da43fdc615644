# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Loops that call a function."""


@always_inline
def vectorize[
    F: def[width: Int](idx: Int) -> None, //, simd_width: Int, /, *, unroll_factor: Int = 1
](size: Int, closure: F):
    """Calls closure for 0 up to size, simd_width positions at a time, then one at a time."""
    var whole: Int = size // simd_width * simd_width
    for i in range(0, whole, simd_width):
        closure[simd_width](i)
    for i in range(whole, size):
        closure[1](i)


@always_inline
def vectorize[
    F: def[width: Int](idx: Int) -> None,
    //,
    simd_width: Int,
    /,
    *,
    size: Int,
    unroll_factor: Int = 1,
](closure: F):
    """Calls closure for 0 up to size, simd_width positions at a time, then one at a time."""
    comptime whole = size // simd_width * simd_width
    for i in range(0, whole, simd_width):
        closure[simd_width](i)
    for i in range(whole, size):
        closure[1](i)


@always_inline
def map[F: def(Int) -> None, //](size: Int, func: F):
    """Calls func for 0 up to size."""
    for i in range(size):
        func(i)


@always_inline
def unswitch[F: def[flag: Bool]() -> None, //](dynamic_switch: Bool, switched_func: F):
    """Calls switched_func with the switch as a parameter."""
    if dynamic_switch:
        switched_func[True]()
    else:
        switched_func[False]()


@always_inline
def tile[
    F: def[tile_size: Int](offset: Int) -> None, //, tile_size_list: List[Int]
](offset: Int, upperbound: Int, workgroup_function: F):
    """Covers offset up to upperbound with tiles, the sizes of the list one after the other."""
    var at: Int = offset
    comptime for i in range(len(tile_size_list)):
        comptime size = tile_size_list[i]
        while at + size <= upperbound:
            workgroup_function[size](at)
            at += size
