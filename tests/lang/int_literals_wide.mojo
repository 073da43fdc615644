# Operations on nothing but literals have the width of their type, not that of a C literal.
from std.sys import argv

def of_text(a: UInt64) -> UInt64:
    var v: UInt64 = (UInt64(0) ^ (UInt64(1) - UInt64(2)))
    return max(v, a)

def main():
    print(of_text(0), UInt64(1) - UInt64(2), (UInt64(3) + UInt64(1)) - UInt64(9))
    # expect: 18446744073709551615 18446744073709551615 18446744073709551611
    print(~UInt64(0), UInt64(1) << UInt64(40), UInt64(3) // UInt64(2))
    # expect: 18446744073709551615 1099511627776 1
    var c = len(argv()) > 0
    var t = (UInt64(1) if c else UInt64(3)) - UInt64(2)
    print(t, (Int(5) if c else Int(3)) * Int(2000000000))  # expect: 18446744073709551615 10000000000
