# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Containers."""

from std.builtin._older import InlineArray, OwnedKwargsDict
from std.collections.array import Array
from std.collections.binary_heap import BinaryHeap
from std.collections.bitset import BitSet
from std.collections.check_bounds import check_bounds
from std.collections.counter import Counter, CountTuple
from std.collections.deque import Deque
from std.collections.dict import Dict, DictEntry, DictKeyError, StringDict
from std.collections.linked_list import LinkedList
from std.collections.list import List
from std.collections.optional import Optional, OptionalReg
from std.collections.set import Set
from std.collections.span import Span
from std.hash.hasher import KeyElement
