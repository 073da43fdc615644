# oracle: none, the names of 1.1
from std.hashlib import Hasher, default_hasher
from std.hashlib._ahash import AHasher
from std.hashlib._fnv1a import Fnv1a


@fieldwise_init
struct Point(Copyable, Hashable):
    var x: Int
    var y: String

    def __hash__[H: Hasher](self, mut hasher: H):
        hasher.update(self.x)
        hasher.update(self.y)


def main():
    var p = Point(1, "a")
    print(hash(p) == hash((1, String("a"))))  # expect: True
    print(hash[HasherType=Fnv1a](p) == hash[HasherType=AHasher[SIMD[DType.uint64, 4](0)]](p))
    # expect: False
