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


@always_inline
def _move_one[T: AnyType](
    dst: Pointer[T, MutUntrackedOrigin], k: Int, src: Pointer[T, MutUntrackedOrigin], i: Int
):
    __op_init(__op_offset(dst, k), __op_take(__op_offset(src, i)))


def _move_all[T: AnyType](
    dst: Pointer[T, MutUntrackedOrigin], src: Pointer[T, MutUntrackedOrigin], n: Int
):
    for i in range(n):
        _move_one[T](dst, i, src, i)


def _merge_sort[T: Comparable](data: Pointer[T, _], n: Int):
    def before(a: T, b: T) -> Bool:
        return a < b

    _merge_sort_by[T](data, n, before)


def _insertion_sort[T: AnyType, F: def(T, T) -> Bool](
    data: Pointer[T, MutUntrackedOrigin], n: Int, before: F
):
    for i in range(1, n):
        var x = __op_take(__op_offset(data, i))
        var j: Int = i
        while j > 0 and before(x, __op_deref(__op_offset(data, j - 1))):
            _move_one[T](data, j, data, j - 1)
            j -= 1
        __op_init(__op_offset(data, j), x^)


def _merge[T: AnyType, F: def(T, T) -> Bool](
    dst: Pointer[T, MutUntrackedOrigin],
    src: Pointer[T, MutUntrackedOrigin],
    mid: Int,
    n: Int,
    before: F,
):
    # moves what lies in order before mid and from mid on
    var i: Int = 0
    var j: Int = mid
    if mid < n and before(
        __op_deref(__op_offset(src, mid)), __op_deref(__op_offset(src, mid - 1))
    ):
        while i < mid and j < n:
            # the right one only where it is truly before: equal elements keep their order
            var right: Bool = before(
                __op_deref(__op_offset(src, j)), __op_deref(__op_offset(src, i))
            )
            # no branch: nobody can guess it
            _move_one[T](dst, i + j - mid, src, j if right else i)
            j += Int(right)
            i += 1 - Int(right)
    _move_all[T](__op_offset(dst, i + j - mid), __op_offset(src, i), mid - i)
    _move_all[T](__op_offset(dst, j), __op_offset(src, j), n - j)


def _merge_sort_by[T: AnyType, F: def(T, T) -> Bool](data: Pointer[T, _], n: Int, before: F):
    var src = __op_ptrcast[Pointer[T, MutUntrackedOrigin]](data)
    var start: Int = 0
    while start < n:
        _insertion_sort[T](__op_offset(src, start), min(_SMALL, n - start), before)
        start += _SMALL
    if n <= _SMALL:
        return
    var spare = unsafe_alloc[T](n)
    var dst = spare
    var width: Int = _SMALL
    while width < n:
        start = 0
        while start < n:
            _merge[T](
                __op_offset(dst, start),
                __op_offset(src, start),
                min(width, n - start),
                min(2 * width, n - start),
                before,
            )
            start += 2 * width
        var t = src
        src = dst
        dst = t
        width *= 2
    if src == spare:
        _move_all[T](dst, src, n)
    spare.unsafe_free()


def partition[
    T: Copyable, F: def(T, T) -> Bool, //
](span: Span[mut=True, T, _], k: Int, cmp_fn: F):
    """Puts the k first elements in the order of cmp_fn at the beginning."""
    _merge_sort_by[T](span._data, span._len, cmp_fn)
