# Room for a value whose end is work does not end by itself.
from std.memory import MaybeUninit


def main():
    var n = MaybeUninit[Int](1)
    print(n.unsafe_assume_init())
    var c = MaybeUninit[String]("x")
    print(c.unsafe_assume_init())  # error: 'c' abandoned without being explicitly destroyed
