# Places of calls further up: what inline_count counts.
from std.reflection import SourceLocation, call_location


@always_inline
def here() -> SourceLocation:
    return call_location[inline_count=1]()


@always_inline
def above() -> SourceLocation:
    return call_location[inline_count=2]()


@always_inline
def through() -> SourceLocation:
    return above()


@always_inline
def far_above() -> SourceLocation:
    return call_location[inline_count=3]()


@always_inline
def one() -> SourceLocation:
    return far_above()


@always_inline
def two() -> SourceLocation:
    return one()


def inside() -> Int:
    return through().line()


def main():
    var own = here()
    var up = through()
    var again = through()
    var far = two()
    var further = two().line()
    var lines = List[Int]()
    for _ in range(2):
        lines.append(through().line())
    print(own.line(), own.column(), up.line(), up.column(), again.line(), inside())
    # expect: 40 19 41 21 42 36
    print(far.line(), far.column(), further, lines)  # expect: 43 18 44 [47, 47]
