# The last digit of floats that lie midway between two decimals, or nearly.
from std.memory import bitcast


def main():
    for k in [21, 26, 107, 3, 7]:
        print(Float32(k) * 0.1)
        # expect: 2.1000002
        # expect: 2.6000002
        # expect: 10.7
        # expect: 0.3
        # expect: 0.7
    print(Float32(0.154296875), Float16(0.154296875), Float64(0.154296875))
    # expect: 0.15429687 0.15429687 0.154296875
    print(Float32(16416.0625), Float32(16480.8125), Float32(16577.9375))
    # expect: 16416.063 16480.813 16577.937
    print(bitcast[DType.float32](UInt32(0x2BE72F9B)), Float32(1e9) * 9.6131)
    # expect: 1.642675e-12 9613100000.0
    print(Float64(26868815393094588), Float64(37176885232209464))
    # expect: 2.686881539309459e+16 3.717688523220946e+16
    print(Float32(2) ** -35, Float64(2) ** -77, Float64(2) ** 60)
    # expect: 2.910383e-11 6.617444900424222e-24 1.152921504606847e+18
    print(bitcast[DType.float32](UInt32(1)), bitcast[DType.float64](UInt64(1)))
    # expect: 1e-45 5e-324
    print(bitcast[DType.float32](UInt32(0x5F0568A2)), Float64(9007199254740991) / 8)
    # expect: 9.613111e+18 1125899906842623.9
