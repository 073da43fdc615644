# The prelude has Hashable, and not the trait of what computes hashes.
def feed[H: Hasher](mut h: H):  # error: use of unknown declaration 'Hasher'
    pass


def main():
    print(hash(3) == hash(3))
