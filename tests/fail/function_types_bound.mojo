# A function type without `thin` is a bound and has no values.


struct Holder:
    var f: def(Int) -> Int  # error: 'def(Int) -> Int' is a trait


def call(f: def(Int) -> Int) -> Int:  # warning: 'def(Int) -> Int' is a trait, which no value has
    return f(1)  # error: 'def(Int) -> Int' does not implement


def main():
    pass
