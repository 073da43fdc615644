# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Sorting."""

from std.memory.alloc import unsafe_alloc
from std.sys.info import size_of


def sort[T: Copyable & Comparable, //, *, stable: Bool = False](span: Span[mut=True, T, _]):
    """Puts the elements in ascending order."""
    _sort[stable, T](span._data, span._len)


def sort[T: Copyable & Comparable, //, *, stable: Bool = False](mut list: List[T]):
    """Puts the elements in ascending order."""
    _sort[stable, T](list._data, list._len)


def sort[
    T: Copyable & Comparable, n: Int, //, *, stable: Bool = False
](mut array: Array[T, n]):
    """Puts the elements in ascending order."""
    _sort[stable, T](array.unsafe_ptr(), n)


def sort[
    T: Copyable, F: def(T, T) -> Bool, //, *, stable: Bool = False
](span: Span[mut=True, T, _], cmp_fn: F):
    """Puts the elements in the order of cmp_fn, which tells whether the first comes before."""
    _sort_by[stable, T](span._data, span._len, cmp_fn)


def sort[
    T: Copyable, F: def(T, T) -> Bool, //, *, stable: Bool = False
](mut list: List[T], cmp_fn: F):
    """Puts the elements in the order of cmp_fn, which tells whether the first comes before."""
    _sort_by[stable, T](list._data, list._len, cmp_fn)


def sort[
    T: Copyable, F: def(T, T) -> Bool, //, cmp_fn: F, *, stable: Bool = False
](span: Span[mut=True, T, _]):
    """Puts the elements in the order of cmp_fn, which tells whether the first comes before."""
    _sort_by[stable, T](span._data, span._len, cmp_fn)


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


def _sort[stable: Bool, T: Comparable](data: Pointer[T, _], n: Int):
    def before(a: T, b: T) -> Bool:
        return a < b

    _sort_by[stable, T](data, n, before)


def _sort_by[
    stable: Bool, T: AnyType, F: def(T, T) -> Bool
](data: Pointer[T, _], n: Int, before: F):
    # small values are moved for nothing, so that their order may be searched for in place
    comptime if stable or not __op_is_trivial[T, 2]() or size_of[T]() > 16:
        _merge_sort_by[T](data, n, before)
    else:
        _intro_sort[T](__op_ptrcast[Pointer[T, MutUntrackedOrigin]](data), n, before)


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


# ---- in place, where equal elements need not keep their order ----
#
# Introsort (D. R. Musser, "Introspective sorting and selection algorithms", 1997): quicksort until
# it has gone too deep, merge sort then. The partition is Lomuto's without branches, after
# O. Peters, "Branchless Lomuto partitioning" (2023); elements equal to the pivot of the part on the
# left are taken out in one pass (his pattern-defeating quicksort, arXiv:2106.05123).


@always_inline
def _get[T: AnyType](data: Pointer[T, MutUntrackedOrigin], i: Int) -> ref[data] T:
    return __op_deref(__op_offset(data, i))


@always_inline
def _exchange[T: AnyType](data: Pointer[T, MutUntrackedOrigin], i: Int, j: Int):
    var x = __op_take(__op_offset(data, i))
    _move_one[T](data, i, data, j)
    __op_init(__op_offset(data, j), x^)


def _median[T: AnyType, F: def(T, T) -> Bool](
    data: Pointer[T, MutUntrackedOrigin], a: Int, b: Int, c: Int, before: F
) -> Int:
    """Which of three elements stands between the others."""
    var low = b if before(_get(data, b), _get(data, a)) else a
    var high = a + b - low
    if before(_get(data, c), _get(data, low)):
        return low
    return high if before(_get(data, high), _get(data, c)) else c


def _split[T: AnyType, F: def(T, T) -> Bool, //, equal: Bool](
    data: Pointer[T, MutUntrackedOrigin], n: Int, before: F
) -> Int:
    """Puts what comes before the first element in front of the others, and it between them; where
    it lies then. With equal: what does not come after it goes in front."""
    var rest = __op_offset(data, 1)
    var count: Int = 0
    if n > 1:
        var first = __op_take(rest)
        var gap: Int = 0
        for i in range(1, n - 1):
            var left: Bool
            comptime if equal:
                left = not before(_get(data, 0), _get(rest, i))
            else:
                left = before(_get(rest, i), _get(data, 0))
            _move_one[T](rest, gap, rest, count)
            _move_one[T](rest, count, rest, i)
            gap = i
            count += Int(left)
        _move_one[T](rest, gap, rest, count)
        __op_init(__op_offset(rest, count), first^)
        comptime if equal:
            count += Int(not before(_get(data, 0), _get(rest, count)))
        else:
            count += Int(before(_get(rest, count), _get(data, 0)))
    _exchange(data, 0, count)
    return count


def _intro_sort[T: AnyType, F: def(T, T) -> Bool](
    data: Pointer[T, MutUntrackedOrigin], n: Int, before: F
):
    var run: Int = 1
    while run < n and not before(_get(data, run), _get(data, run - 1)):
        run += 1
    if run >= n:
        return
    if run == 1:
        while run < n and before(_get(data, run), _get(data, run - 1)):
            run += 1
        if run == n:
            for i in range(n // 2):
                _exchange(data, i, n - 1 - i)
            return
    var deepest: Int = 4
    var left = n
    while left > 0:
        deepest += 2
        left >>= 1
    _quick_sort[T](data, n, False, deepest, before)


def _quick_sort[T: AnyType, F: def(T, T) -> Bool](
    start: Pointer[T, MutUntrackedOrigin],
    count: Int,
    has_pivot_before: Bool,
    deepest: Int,
    before: F,
):
    # has_pivot_before: the element in front of the first one is not after any of these
    var data = start
    var n = count
    var bounded = has_pivot_before
    var left = deepest
    while n > 20:
        if left == 0:
            _merge_sort_by[T](data, n, before)
            return
        left -= 1
        var step = n // 8
        var m = _median[T](data, 0, step * 4, step * 7, before)
        if n > 200:
            m = _median[T](
                data,
                _median[T](data, 0, step, step * 2, before),
                _median[T](data, step * 3, step * 4, step * 5, before),
                _median[T](data, step * 6, step * 7, n - 1, before),
                before,
            )
        if m > 0:
            _exchange(data, 0, m)
        if bounded and not before(_get(data, -1), _get(data, 0)):
            var equals = _split[equal=True](data, n, before) + 1
            data = __op_offset(data, equals)
            n -= equals
            continue
        var middle = _split[equal=False](data, n, before)
        _quick_sort[T](data, middle, bounded, left, before)
        data = __op_offset(data, middle + 1)
        n -= middle + 1
        bounded = True
    _insertion_sort[T](data, n, before)


def partition[
    T: Copyable, F: def(T, T) -> Bool, //
](span: Span[mut=True, T, _], k: Int, cmp_fn: F):
    """Puts the k elements that come first in the order of cmp_fn in front of the others, neither of
    them in order. Takes time linear in the length, mostly; n log n at worst."""
    var data = __op_ptrcast[Pointer[T, MutUntrackedOrigin]](span._data)
    var n: Int = span._len
    var wanted = k
    var left: Int = 64
    while n > 20 and 0 < wanted and wanted < n:
        if left == 0:
            _merge_sort_by[T](data, n, cmp_fn)
            return
        left -= 1
        var m = _median[T](data, n // 8, n // 2, n - n // 8, cmp_fn)
        _exchange(data, 0, m)
        var middle = _split[equal=False](data, n, cmp_fn)
        if wanted <= middle:
            n = middle
            continue
        # what equals the pivot stands in front of what is after it: many equal ones end the search
        var equals = middle + _split[equal=True](
            __op_offset(data, middle), n - middle, cmp_fn
        ) + 1
        if wanted <= equals:
            return
        data = __op_offset(data, equals)
        n -= equals
        wanted -= equals
    if n <= 20:
        _insertion_sort[T](data, n, cmp_fn)
