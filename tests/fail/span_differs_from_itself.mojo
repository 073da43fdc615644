# What is a question of two views of one list, but for ==.


def main():
    var l: List[Int] = [1, 2]
    var sp = Span(l)
    print(sp != sp)  # error: argument 'self' may change, but the same value is passed mutably as 'rhs'
