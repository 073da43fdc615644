# Names of functions; the place of call_location() itself.
from std.reflection import call_location, SourceLocation, reflect_fn
from std.reflection.function import ReflectedFn
from std.reflection.reflect import reflect
from std.pathlib import _dir_of_current_file
@always_inline
def inner0() -> SourceLocation:
    return call_location[inline_count=0]()
@always_inline
def inner1() -> SourceLocation:
    return call_location()
def show(s: SourceLocation):
    print(s.line(), s.column())
def f(x: Int) -> Int:
    return x
def main() raises:
    show(inner0())
    show(inner1())
    show(call_location[inline_count=0]())
    print(reflect_fn[f].display_name(), reflect_fn[f].linkage_name() != "f")
    print(_dir_of_current_file().name().byte_length() > 0)
    # expect: 8 41
    # expect: 18 16
    # expect: 19 39
    # expect: f True
    # expect: True
