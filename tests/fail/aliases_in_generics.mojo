# One place under two names, in generic bodies that nobody calls.
def swap_two[T: AnyType](mut a: T, mut b: T):
    pass


def change[T: AnyType](mut a: T, b: T):
    pass


def twice[T: Copyable & Deinitable](mut x: T):
    swap_two(x, x)  # error: argument 'a' may change


def read_too[T: Copyable & Deinitable](mut x: T):
    change(x, x)  # error: argument 'a' may change


def elements[T: Copyable & Deinitable](mut xs: List[T]):
    swap_two(xs[0], xs[1])  # error: argument 'a' may change


def elements_of_strings(mut xs: List[String], i: Int, j: Int):
    swap_two(xs[i], xs[j])  # error: argument 'a' may change


def main():
    print(1)
