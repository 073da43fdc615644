# A view that may write and one that reads, of one list, are two ways to one place; == is made to be
# asked so.


def f(a: Span[Int, _], b: ImmSpan[Int, _]):
    print(a == b)


def main():
    var l: List[Int] = [1, 2]
    var sp = Span(l)
    print(sp == sp, sp == l)
    f(sp, sp)  # error: argument 'a' may change, but the same value is passed immutably as 'b'
