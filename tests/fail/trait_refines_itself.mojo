# Traits that refine each other.
trait A(B):  # error: 'A' cannot be known: it needs itself
    pass


trait B(A):
    pass


def main():
    pass
