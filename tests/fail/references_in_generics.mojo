# References into containers that were changed meanwhile, in generic bodies that nobody calls.
def change[T: AnyType](mut a: T, b: T):
    pass


def reference[T: Copyable & Deinitable](mut xs: List[T]):
    ref r = xs[0]
    xs.append(r.copy())
    var y = r.copy()  # error: this refers to an element of 'xs'


def main():
    print(1)
