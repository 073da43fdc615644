# oracle: none, 1.2 dropped most of these names
# What is deprecated says what to use instead.
from std.collections.inline_array import InlineArray
from std.memory import OwnedPointer


def a(x: InlineArray[Int, 3]):  # warning: 'InlineArray' is deprecated; use 'Array' instead
    pass


def b[T: ImplicitlyDestructible](x: T):  # warning: 'ImplicitlyDestructible' is deprecated; use 'Deinitable' instead
    pass


def c(x: Pointer[Int, MutExternalOrigin]):  # warning: 'MutExternalOrigin' is deprecated; use 'MutUntrackedOrigin' instead
    pass


def d(x: UnsafePointer[Int, _]) -> Int:  # warning: 'UnsafePointer' is deprecated; use 'Pointer' instead
    return x[0] + x.load(1)  # warning: '__getitem__' is deprecated; name the offset  # warning: 'load' is deprecated; use 'unsafe_load' instead


def main():
    var p = alloc[Int](2)  # warning: 'alloc' is deprecated; say what it is for
    p.free()  # warning: 'free' is deprecated; use 'unsafe_free' instead
    _ = OwnedPointer(3).take()  # warning: 'take' is deprecated; use 'into_inner' instead
    undefined()  # error: use of unknown declaration 'undefined'
