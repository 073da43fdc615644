# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Tuples of integers and of such tuples: the shapes and strides of `layout.layout`.

They are made for compiling: a shape is a parameter, and a kernel is given what was computed from
it. Equal tuples are equal values, however they were put together.
"""

from layout.coord import Coord, CoordLike
from std.os import abort
from std.utils.index import IndexList

comptime UNKNOWN_VALUE = -1
"""A size or a stride that is known when running only."""

comptime _INT = -1
"""What stands before an integer in an IntTuple; before a tuple stands how long it is."""

comptime IntList = List[Int]
"""A list of integers."""


struct IntTuple(
    Defaultable, Equatable, ImplicitlyCopyable, Intable, Iterable, Sized, Writable
):
    """Integers and tuples of them, `(2, (3, 4))`.

    A tuple of one integer counts as that integer: it prints as it, and `Int(t)` gives it.
    """

    comptime IteratorType[
        iterable_mut: Bool, //, iterable_origin: Origin[mut=iterable_mut]
    ]: Iterator = _IntTupleIter
    """What goes through the elements."""
    comptime MinimumValue = -0xFFFE
    """The least integer in a tuple."""

    var _words: List[Int]
    """Each element: _INT and the integer, or how many words a tuple has, and those."""

    # ---- made --------------------------------------------------------------------------------

    def __init__(out self):
        """Makes the empty tuple."""
        self._words = List[Int]()

    def __init__(out self, *, num_elems: Int):
        """Makes a tuple of so many integers, each 0."""
        self._words = List[Int](capacity=2 * num_elems)
        for _ in range(num_elems):
            self._words.append(_INT)
            self._words.append(0)

    @implicit
    def __init__(out self, value: Int):
        """Makes the tuple of one integer, which counts as that."""
        self._words = [_INT, value]

    def __init__(out self, *elements: Int):
        """Makes a tuple of integers."""
        self._words = List[Int](capacity=2 * len(elements))
        for x in elements:
            self._words.append(_INT)
            self._words.append(x)

    def __init__[*elements: Int](out self):
        """Makes a tuple of integers."""
        self._words = List[Int](capacity=2 * elements.size)
        comptime for i in range(elements.size):
            self._words.append(_INT)
            self._words.append(elements[i])

    def __init__(out self, *elements: IntTuple, __list_literal__: NoneType = None):
        """Makes a tuple of integers and tuples."""
        self._words = List[Int]()
        if len(elements) == 1:
            self._words = _with_element(self._words, elements[0]._words, False)
        else:
            for x in elements:
                self._words = _with_element(self._words, x._words, True)

    @staticmethod
    def _of(var words: List[Int]) -> Self:
        """The tuple of these words."""
        var result = Self()
        result._words = words^
        return result^

    # ---- elements ----------------------------------------------------------------------------

    def __len__(self) -> Int:
        """How many elements it has."""
        var count = 0
        var at = 0
        while at < len(self._words):
            at = self._next(at)
            count += 1
        return count

    def _next(self, at: Int) -> Int:
        """Where the element after the one at a word begins."""
        return at + 2 if self._words[at] == _INT else at + 1 + self._words[at]

    def _find(self, idx: Int) -> Int:
        """Where element idx begins."""
        var at = 0
        for _ in range(idx):
            if at >= len(self._words):
                break
            at = self._next(at)
        debug_assert(0 <= idx and at < len(self._words), "IntTuple: index out of bounds")
        return at

    def __getitem__(self, idx: Int) -> IntTuple:
        """Element idx."""
        var at = self._find(idx)
        if self._words[at] == _INT:
            return IntTuple(self._words[at + 1])
        var words = List[Int](capacity=self._words[at])
        for i in range(self._words[at]):
            words.append(self._words[at + 1 + i])
        return Self._of(words^)

    def __getitem__(self, span: Slice) -> Self:
        """The elements of a slice."""
        var start, end, step = span.indices(len(self))
        var result = Self()
        for i in range(start, end, step):
            result.append(self[i])
        return result^

    def __iter__(ref self) -> Self.IteratorType[origin_of(self)]:
        """Goes through the elements."""
        return {self, 0}

    def is_value(self) -> Bool:
        """Whether it is one integer."""
        return len(self._words) == 2 and self._words[0] == _INT

    def is_tuple(self) -> Bool:
        """Whether it is not one integer."""
        return not self.is_value()

    def value(self) -> Int:
        """The integer that it is."""
        debug_assert(self.is_value(), "IntTuple: not one integer")
        return self._words[1]

    def is_value(self, i: Int) -> Bool:
        """Whether element i is one integer."""
        return self[i].is_value()

    def is_tuple(self, i: Int) -> Bool:
        """Whether element i is not one integer."""
        return self[i].is_tuple()

    def value(self, i: Int) -> Int:
        """The integer that element i is."""
        return self[i].value()

    def tuple(ref self) -> ref[self] Self:
        """Itself."""
        return self

    def __int__(self) -> Int:
        """The integer that it is."""
        return self.value()

    def append(mut self, *elements: IntTuple):
        """Puts elements behind the others."""
        for x in elements:
            self._words = _with_element(self._words, x._words, True)

    def extend(mut self, tuple: IntTuple):
        """Puts the elements of a tuple behind the others."""
        self._words = _joined(self._words, tuple._words)

    def replace_entry(self, idx: Int, value: IntTuple) -> IntTuple:
        """The same tuple with another element idx."""
        var result = IntTuple()
        for i in range(len(self)):
            result.append(value if i == idx else self[i])
        return result^

    def replace_entry(mut self, idx: Int, *, int_value: Int):
        """Makes element idx an integer."""
        self = self.replace_entry(idx, IntTuple(int_value))

    def count_values(self) -> Int:
        """How many integers are in it, however deep."""
        return len(flatten(self))

    def flatten(self) -> IntTuple:
        """All its integers side by side."""
        return flatten(self)

    def product_flatten(self) -> IntTuple:
        """The product of each element."""
        return product_each(self)

    def all_known(self) -> Bool:
        """Whether none of its integers is UNKNOWN_VALUE."""
        for x in flatten(self):
            if x.value() == UNKNOWN_VALUE:
                return False
        return True

    def all_known[start: Int, end: Int](self) -> Bool:
        """Whether none of the integers in the elements from start to end is UNKNOWN_VALUE."""
        for i in range(start, end):
            if not self[i].all_known():
                return False
        return True

    def owned_copy(self) -> IntTuple:
        """A copy."""
        return self.copy()

    def size(self) -> Int:
        """How many integers are in it, however deep."""
        return self.count_values()

    # ---- compared and printed ----------------------------------------------------------------

    @staticmethod
    def is_equal(a: IntTuple, b: IntTuple) -> Bool:
        """Whether both have the same integers in the same tuples."""
        if len(a) != len(b):
            return False
        if a.is_value() and b.is_value():
            return a.value() == b.value()
        for i in range(len(a)):
            var x, y = a[i], b[i]
            if x.is_value() and y.is_value():
                if x.value() != y.value():
                    return False
            elif not Self.is_equal(x, y):
                return False
        return True

    def __eq__(self, other: IntTuple) -> Bool:
        """Whether both have the same integers in the same tuples."""
        return Self.is_equal(self, other)

    def __lt__(self, rhs: IntTuple) -> Bool:
        """Whether it comes before: its first element that differs is less."""
        if self.is_value() and rhs.is_value():
            return self.value() < rhs.value()
        for i in range(min(len(self), len(rhs))):
            if self[i] != rhs[i]:
                return self[i] < rhs[i]
        return len(self) < len(rhs)

    def write_to(self, mut writer: Some[Writer]):
        """Writes it as `(2, (3, 4))`, and one integer as that."""
        if self.is_value():
            self.value().write_to(writer)
            return
        writer.write_string("(")
        for i in range(len(self)):
            if i > 0:
                writer.write_string(", ")
            self[i].write_to(writer)
        writer.write_string(")")

    def write_repr_to(self, mut writer: Some[Writer]):
        """Writes it as write_to does."""
        self.write_to(writer)


@fieldwise_init
struct _IntTupleIter(Copyable, Iterable, Iterator):
    comptime Element = IntTuple
    comptime IteratorType[
        iterable_mut: Bool, //, iterable_origin: Origin[mut=iterable_mut]
    ]: Iterator = Self

    var _of: IntTuple
    var _at: Int

    def __iter__(ref self) -> Self.IteratorType[origin_of(self)]:
        return self.copy()

    def __next__(mut self) raises StopIteration -> IntTuple:
        if self._at >= len(self._of):
            raise StopIteration()
        self._at += 1
        return self._of[self._at - 1]

    def bounds(self) -> Tuple[Int, Optional[Int]]:
        var left = len(self._of) - self._at
        return (left, Optional[Int](left))


def _joined(a: List[Int], b: List[Int]) -> List[Int]:
    """The words of a, then those of b, in memory for no more: so equal tuples are equal values."""
    var result = List[Int](capacity=len(a) + len(b))
    for x in a:
        result.append(x)
    for x in b:
        result.append(x)
    return result^


def _with_element(tuple: List[Int], element: List[Int], takes_values: Bool) -> List[Int]:
    """The words of a tuple with one element more. One integer is put in as that if takes_values."""
    if takes_values and len(element) == 2 and element[0] == _INT:
        return _joined(tuple, element)
    return _joined(_joined(tuple, [len(element)]), element)


# ---- shapes ----------------------------------------------------------------------------------


def create_unknown_int_tuple(rank: Int) -> IntTuple:
    """A tuple of so many integers, each UNKNOWN_VALUE."""
    var result = IntTuple()
    for _ in range(rank):
        result.append(IntTuple(UNKNOWN_VALUE))
    return result^


def signum(a: Int) -> Int:
    """-1, 0 or 1: the sign of a."""
    return 1 if a > 0 else -1 if a < 0 else 0


def is_int(t: IntTuple) -> Bool:
    """Whether t is one integer."""
    return t.is_value()


def is_tuple(t: IntTuple) -> Bool:
    """Whether t is not one integer."""
    return t.is_tuple()


def is_flat(t: IntTuple) -> Bool:
    """Whether all elements of t are integers."""
    for x in t:
        if x.is_tuple():
            return False
    return True


def flatten(t: IntTuple) -> IntTuple:
    """All integers of t side by side."""
    if t.is_value():
        return t.copy()
    var result = IntTuple()
    for x in t:
        result.extend(flatten(x))
    return result^


def to_nest(nested: IntTuple, flat: IntTuple) -> IntTuple:
    """The integers of flat in the tuples of nested."""
    var at = 0
    return _nested(nested, flat, at)


def _nested(nested: IntTuple, flat: IntTuple, mut at: Int) -> IntTuple:
    """The integers of flat from at on, in the tuples of nested."""
    if nested.is_value():
        at += 1
        return flat[at - 1]
    var result = IntTuple()
    for x in nested:
        result.append(_nested(x, flat, at))
    return result^


def to_unknown(t: IntTuple) -> IntTuple:
    """The same tuples, with UNKNOWN_VALUE for each integer."""
    return fill_like(t, UNKNOWN_VALUE)


def fill_like(src: IntTuple, val: Int) -> IntTuple:
    """The same tuples, with val for each integer."""
    if src.is_value():
        return IntTuple(val)
    var result = IntTuple()
    for x in src:
        result.append(fill_like(x, val))
    return result^


def propagate_unknown(src: IntTuple, target: IntTuple) -> IntTuple:
    """src, with UNKNOWN_VALUE where target has it."""
    if target.is_value():
        return target.copy() if target.value() == UNKNOWN_VALUE else src.copy()
    var result = IntTuple()
    for i in range(len(target)):
        result.append(propagate_unknown(src[i], target[i]))
    return result^


def reverse(src: IntTuple) -> IntTuple:
    """The elements from the last to the first, in the tuples within too."""
    if src.is_value():
        return src.copy()
    var result = IntTuple()
    for i in range(len(src)):
        result.append(reverse(src[len(src) - 1 - i]))
    return result^


def depth(src: IntTuple) -> Int:
    """How deep tuples lie in tuples: 0 for an integer, 1 for a tuple of integers."""
    if src.is_value():
        return 0
    var result = 1
    for x in src:
        result += depth(x)
    return result


def sorted(tuple: IntTuple) -> IntTuple:
    """The elements in order, the least first."""
    var result = IntTuple()
    for i in range(len(tuple)):
        var x = tuple[i]
        var next = IntTuple()
        var is_in = False
        for y in result:
            if not is_in and x < y:
                next.append(x)
                is_in = True
            next.append(y)
        if not is_in:
            next.append(x)
        result = next^
    return result^


def reduce[reducer: def(var a: Int, b: IntTuple) thin -> Int](t: IntTuple, initializer: Int) -> Int:
    """What reducer makes of initializer and each element in turn."""
    var result = initializer
    for x in t:
        result = reducer(result, x)
    return result


def apply[func: def(Int) capturing[_] -> Int](t: IntTuple) -> IntTuple:
    """What func makes of each integer, in the same tuples."""
    if t.is_value():
        return IntTuple(func(t.value()))
    var result = IntTuple()
    for x in t:
        result.append(apply[func](x))
    return result^


def shallow_apply[func: def(IntTuple) thin -> Int](t: IntTuple) -> IntTuple:
    """What func makes of each element."""
    var result = IntTuple()
    for x in t:
        result.append(IntTuple(func(x)))
    return result^


def apply_zip[
    func: def(IntTuple, IntTuple) thin -> IntTuple
](t1: IntTuple, t2: IntTuple) -> IntTuple:
    """What func makes of the elements of both, side by side."""
    var result = IntTuple()
    for i in range(len(t1)):
        result.append(func(t1[i], t2[i]))
    return result^


def apply_zip[
    func: def(IntTuple, IntTuple, IntTuple) thin -> IntTuple
](t1: IntTuple, t2: IntTuple, t3: IntTuple) -> IntTuple:
    """What func makes of the elements of all three, side by side."""
    var result = IntTuple()
    for i in range(len(t1)):
        result.append(func(t1[i], t2[i], t3[i]))
    return result^


def apply_predicate[
    predicate: def(IntTuple, IntTuple) thin -> Bool
](a: IntTuple, b: IntTuple) -> Bool:
    """Whether predicate holds where a is an integer, with what b has at its place."""
    if a.is_value():
        return predicate(a, b)
    if b.is_value() or len(a) != len(b):
        return False
    for i in range(len(a)):
        if not apply_predicate[predicate](a[i], b[i]):
            return False
    return True


# ---- arithmetic ------------------------------------------------------------------------------


def sum(t: IntTuple) -> Int:
    """The sum of all integers; UNKNOWN_VALUE where one is that."""
    var result = 0
    for x in flatten(t):
        if x.value() == UNKNOWN_VALUE:
            return UNKNOWN_VALUE
        result += x.value()
    return result


def product(t: IntTuple) -> Int:
    """The product of all integers; UNKNOWN_VALUE where one is that."""
    var result = 1
    for x in flatten(t):
        if x.value() == UNKNOWN_VALUE:
            return UNKNOWN_VALUE
        result *= x.value()
    return result


def size(a: IntTuple) -> Int:
    """The product of all integers: how many elements a shape has."""
    return product(a)


def product_each(t: IntTuple) -> IntTuple:
    """The product of each element."""
    return shallow_apply[product](t)


def tuple_max(t: IntTuple) -> Int:
    """The greatest of all integers."""
    var result = Int.MIN
    for x in flatten(t):
        result = max(result, x.value())
    return result


def tuple_min(a: IntTuple, b: IntTuple) -> IntTuple:
    """The lesser of two integers at each place."""
    if a.is_value():
        if a.value() == UNKNOWN_VALUE or b.value() == UNKNOWN_VALUE:
            return IntTuple(UNKNOWN_VALUE)
        return IntTuple(min(a.value(), b.value()))
    return apply_zip[tuple_min](a, b)


def inner_product(a: IntTuple, b: IntTuple) -> Int:
    """The sum of the products of the integers at each place."""
    if a.is_value():
        return a.value() * b.value()
    var result = 0
    for i in range(len(a)):
        result += inner_product(a[i], b[i])
    return result


def abs(t: IntTuple) -> IntTuple:
    """The integers without their signs."""
    if t.is_value():
        return IntTuple(-t.value() if t.value() < 0 else t.value())
    var result = IntTuple()
    for x in t:
        result.append(abs(x))
    return result^


def mul(lhs: IntTuple, rhs: Int) -> IntTuple:
    """Each integer times rhs; UNKNOWN_VALUE stays."""
    if lhs.is_value():
        return IntTuple(
            UNKNOWN_VALUE if lhs.value() == UNKNOWN_VALUE or rhs
            == UNKNOWN_VALUE else lhs.value() * rhs
        )
    var result = IntTuple()
    for x in lhs:
        result.append(mul(x, rhs))
    return result^


def prefix_product(a: IntTuple) -> IntTuple:
    """The strides of a shape by columns: the product of all integers before each."""
    return prefix_product(a, 1)


def prefix_product(a: IntTuple, init: Int) -> IntTuple:
    """The product of init and all integers before each."""
    if a.is_value():
        return IntTuple(init)
    var result = IntTuple()
    var step = init
    for x in a:
        result.append(prefix_product(x, step))
        var n = product(x)
        step = UNKNOWN_VALUE if step == UNKNOWN_VALUE or n == UNKNOWN_VALUE else step * n
    return result^


def shape_div[check: Bool = False](a: IntTuple, b: IntTuple) -> IntTuple:
    """A shape divided by another.

    An integer divided by one: the quotient, or 1 where the divisor is greater. A tuple divided by
    an integer: its first elements are, until the divisor is used up.

    Parameters:
        check: Whether to stop where of two integers none divides the other.

    Args:
        a: The shape to be divided.
        b: The divisor.

    Returns:
        The quotient.
    """
    if a.is_tuple():
        var result = IntTuple()
        if b.is_tuple():
            for i in range(len(a)):
                result.append(shape_div[check](a[i], b[i]))
        else:
            var left = b.value()
            for x in a:
                result.append(shape_div[check](x, IntTuple(left)))
                left = shape_div[check](IntTuple(left), IntTuple(product(x))).value()
        return result^
    var x, y = a.value(), product(b)
    if x == UNKNOWN_VALUE or y == UNKNOWN_VALUE:
        return IntTuple(UNKNOWN_VALUE)
    comptime if check:
        if x % y != 0 and y % x != 0:
            abort("shape_div: neither of the two integers divides the other")
    return IntTuple(x // y if x % y == 0 else signum(x * y))


# ---- shapes beside each other ----------------------------------------------------------------


def congruent(a: IntTuple, b: IntTuple) -> Bool:
    """Whether both have the same tuples."""
    if a.is_value() or b.is_value():
        return a.is_value() and b.is_value()
    if len(a) != len(b):
        return False
    for i in range(len(a)):
        if not congruent(a[i], b[i]):
            return False
    return True


def _always(a: IntTuple, b: IntTuple) -> Bool:
    return True


def _same_size(a: IntTuple, b: IntTuple) -> Bool:
    return a.value() == product(b)


def _divides(a: IntTuple, b: IntTuple) -> Bool:
    return product(b) % a.value() == 0


def weakly_congruent(a: IntTuple, b: IntTuple) -> Bool:
    """Whether b has the tuples of a, and more of them where a has integers."""
    return apply_predicate[_always](a, b)


def compatible(a: IntTuple, b: IntTuple) -> Bool:
    """Whether b is a with tuples of the same size for some of its integers."""
    return apply_predicate[_same_size](a, b)


def weakly_compatible(a: IntTuple, b: IntTuple) -> Bool:
    """Whether each integer of a divides the size of what b has at its place."""
    return apply_predicate[_divides](a, b)


# ---- coordinates -----------------------------------------------------------------------------


def crd2idx(crd: IntTuple, shape: IntTuple) -> Int:
    """The position of a coordinate by columns: the first dimension lies side by side."""
    return crd2idx(crd, shape, prefix_product(shape))


def crd2idx(crd: IntTuple, shape: IntTuple, _stride: IntTuple) -> Int:
    """The position of a coordinate.

    Args:
        crd: The coordinate. Where it has an integer and the shape a tuple, that counts through the
            tuple, the first dimension fastest.
        shape: The sizes.
        _stride: The strides.

    Returns:
        The position.
    """
    if crd.is_tuple() and len(crd) > 0:
        if shape.is_value():
            return crd2idx(crd[0], shape, _stride) if len(crd) == 1 else 0
        debug_assert(len(crd) == len(shape), "crd2idx: one index for each dimension")
        var result = 0
        for i in range(len(crd)):
            result += crd2idx(crd[i], shape[i], _stride[i])
        return result
    var left = 0 if len(crd) == 0 else crd.value()
    if shape.is_value():
        return left * _stride.value()
    var result = 0
    for i in range(len(shape)):
        if i == len(shape) - 1:
            result += crd2idx(IntTuple(left), shape[i], _stride[i])
        else:
            var n = product(shape[i])
            result += crd2idx(IntTuple(left % n), shape[i], _stride[i])
            left = left // n
    return result


def idx2crd(idx: IntTuple, shape: IntTuple) -> IntTuple:
    """The coordinate of a position by columns."""
    return idx2crd(idx, shape, prefix_product(shape))


def idx2crd(idx: IntTuple, shape: IntTuple, _stride: IntTuple) -> IntTuple:
    """The coordinate of a position: for each dimension `idx // stride % shape`."""
    if shape.is_value():
        var step = _stride.value()
        if step == UNKNOWN_VALUE or idx.value() == UNKNOWN_VALUE:
            return IntTuple(UNKNOWN_VALUE)
        return IntTuple(0 if step == 0 else idx.value() // step % shape.value())
    var result = IntTuple()
    for i in range(len(shape)):
        result.append(idx2crd(idx[i] if idx.is_tuple() else idx, shape[i], _stride[i]))
    return result^


def compact_order(shape: IntTuple, order: IntTuple) -> IntTuple:
    """The strides of a shape whose elements lie side by side.

    Args:
        shape: The sizes.
        order: Which dimension comes first: the one with the least number has the stride 1.

    Returns:
        The strides.
    """
    var sizes = flatten(shape)
    var places = flatten(order)
    var strides = IntTuple()
    for i in range(len(sizes)):
        var step = 1
        for k in range(len(sizes)):
            var is_before = places[k].value() < places[i].value() or (
                places[k].value() == places[i].value() and k < i
            )
            if is_before:
                step *= sizes[k].value()
        strides.append(IntTuple(step))
    return to_nest(shape, strides)


def to_index_list[
    rank: Int, element_type: DType = DType.int64
](t: IntTuple) -> IndexList[rank, element_type=element_type]:
    """The integers of a tuple as an IndexList."""
    var result = IndexList[rank, element_type=element_type]()
    for i in range(rank):
        result[i] = t[i].value()
    return result


def coord_to_int_tuple[*element_types: CoordLike](value: Coord[*element_types]) -> IntTuple:
    """The integers of a coordinate, in the same tuples."""
    var result = IntTuple()
    comptime for i in range(value.rank):
        comptime if element_types[i].is_tuple:
            result.append(coord_to_int_tuple(value[i].tuple()))
        else:
            result.append(IntTuple(Int(value[i].value())))
    return result^


def coord_to_int_tuple[*element_types: CoordLike]() -> IntTuple:
    """What the types of a coordinate say; UNKNOWN_VALUE for what they do not say."""
    var result = IntTuple()
    comptime for i in range(element_types.length):
        comptime if element_types[i].is_tuple:
            result.append(coord_to_int_tuple[*element_types[i].ParamListType]())
        else:
            result.append(IntTuple(element_types[i].static_value))
    return result^
