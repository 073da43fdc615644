# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Sorting."""

from std.memory.alloc import unsafe_alloc


def sort[T: Copyable & Comparable, //, *, stable: Bool = False](span: Span[mut=True, T, _]):
    """Puts the elements in ascending order."""
    _merge_sort[T](span._data, span._len)


def sort[T: Copyable & Comparable, //, *, stable: Bool = False](mut list: List[T]):
    """Puts the elements in ascending order."""
    _merge_sort[T](list._data, list._len)


def sort[
    T: Copyable & Comparable, n: Int, //, *, stable: Bool = False
](mut array: Array[T, n]):
    """Puts the elements in ascending order."""
    _merge_sort[T](array.unsafe_ptr(), n)


def sort[
    T: Copyable, F: def(T, T) -> Bool, //, *, stable: Bool = False
](span: Span[mut=True, T, _], cmp_fn: F):
    """Puts the elements in the order of cmp_fn, which tells whether the first comes before."""
    _merge_sort_by[T](span._data, span._len, cmp_fn)


def sort[
    T: Copyable, F: def(T, T) -> Bool, //, *, stable: Bool = False
](mut list: List[T], cmp_fn: F):
    """Puts the elements in the order of cmp_fn, which tells whether the first comes before."""
    _merge_sort_by[T](list._data, list._len, cmp_fn)


def sort[
    T: Copyable, F: def(T, T) -> Bool, //, cmp_fn: F, *, stable: Bool = False
](span: Span[mut=True, T, _]):
    """Puts the elements in the order of cmp_fn, which tells whether the first comes before."""
    _merge_sort_by[T](span._data, span._len, cmp_fn)


comptime _SMALL = 12


def _insertion_sort[T: Comparable](data: Pointer[T, _], n: Int):
    for i in range(1, n):
        var x = __op_take(__op_offset(data, i))
        var j: Int = i
        while j > 0 and x < __op_deref(__op_offset(data, j - 1)):
            __op_init(__op_offset(data, j), __op_take(__op_offset(data, j - 1)))
            j -= 1
        __op_init(__op_offset(data, j), x^)


def _merge_sort[T: Comparable](data: Pointer[T, _], n: Int):
    var p = __op_ptrcast[Pointer[T, MutUntrackedOrigin]](data)
    if n <= _SMALL:
        _insertion_sort[T](p, n)
        return
    var spare = unsafe_alloc[T](n)
    var start: Int = 0
    while start < n:
        _insertion_sort[T](__op_offset(p, start), min(_SMALL, n - start))
        start += _SMALL
    var width: Int = _SMALL
    var src = p
    var dst = spare
    while width < n:
        start = 0
        while start < n:
            var mid: Int = min(start + width, n)
            var end: Int = min(start + 2 * width, n)
            var i: Int = start
            var j: Int = mid
            for k in range(start, end):
                # the right one only where it is truly before: equal elements keep their order
                if j >= end or (
                    i < mid
                    and not (__op_deref(__op_offset(src, j)) < __op_deref(__op_offset(src, i)))
                ):
                    __op_init(__op_offset(dst, k), __op_take(__op_offset(src, i)))
                    i += 1
                else:
                    __op_init(__op_offset(dst, k), __op_take(__op_offset(src, j)))
                    j += 1
            start += 2 * width
        var t = src
        src = dst
        dst = t
        width *= 2
    if src != p:
        for k in range(n):
            __op_init(__op_offset(p, k), __op_take(__op_offset(src, k)))
    spare.unsafe_free()


def _merge_sort_by[T: AnyType, F: def(T, T) -> Bool](data: Pointer[T, _], n: Int, before: F):
    var p = __op_ptrcast[Pointer[T, MutUntrackedOrigin]](data)
    if n < 2:
        return
    var spare = unsafe_alloc[T](n)
    var width: Int = 1
    var src = p
    var dst = spare
    while width < n:
        var start: Int = 0
        while start < n:
            var mid: Int = min(start + width, n)
            var end: Int = min(start + 2 * width, n)
            var i: Int = start
            var j: Int = mid
            for k in range(start, end):
                if j >= end or (
                    i < mid
                    and not before(
                        __op_deref(__op_offset(src, j)), __op_deref(__op_offset(src, i))
                    )
                ):
                    __op_init(__op_offset(dst, k), __op_take(__op_offset(src, i)))
                    i += 1
                else:
                    __op_init(__op_offset(dst, k), __op_take(__op_offset(src, j)))
                    j += 1
            start += 2 * width
        var t = src
        src = dst
        dst = t
        width *= 2
    if src != p:
        for k in range(n):
            __op_init(__op_offset(p, k), __op_take(__op_offset(src, k)))
    spare.unsafe_free()


def partition[
    T: Copyable, F: def(T, T) -> Bool, //
](span: Span[mut=True, T, _], k: Int, cmp_fn: F):
    """Puts the k first elements in the order of cmp_fn at the beginning."""
    _merge_sort_by[T](span._data, span._len, cmp_fn)
