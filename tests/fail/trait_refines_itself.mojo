# Traits that refine each other.
trait A(B):  # error: recursive reference to declaration 'A'
    pass


trait B(A):
    pass


def main():
    pass
