# Powers with exponents of other types, and literals.
def main():
    var z = Float32(0.5)
    print(z**2.5, z**2, z**-2, z**Float32(1.5), z**3)
    # expect: 0.17677669 0.25 4.0 0.35355338 0.125
    var d = 1.5
    print(d**2.5, d**2, d**-2, d**3)  # expect: 2.7556759606318537 2.25 0.4444444444444444 3.375
    var i = 3
    print(i**3, i**0, Int8(3)**4, UInt8(3)**Int(2), Int64(2)**Int64(10))  # expect: 27 1 81 9 1024
    var v = SIMD[DType.float32, 4](1, 2, 3, 4)
    print(v**2, v**0.5, v**v)
    # expect: [1.0, 4.0, 9.0, 16.0] [1.0, 1.4142135, 1.7320508, 2.0] [1.0, 4.0, 27.0, 256.0]
    var h = Float16(2)
    print(h**0.5, h**3, BFloat16(3)**2)  # expect: 1.4140625 8.0 9.0
    z **= 2
    d **= 2
    i **= 2
    print(z, d, i)  # expect: 0.25 2.25 9
    print(pow(z, 3), pow(d, 0.5), pow(2, 8))  # expect: 0.015625 1.5000000000004237 256
