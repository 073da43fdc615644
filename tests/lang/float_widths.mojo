def main():
    var a: Float32 = 1.5
    var b: Float64 = 1.5
    var c: Float16 = 1.5
    print(a * 2, b * 2, c * 2)  # expect: 3.0 3.0 3.0
    print(Float64(a) + b, a + Float32(b), Float32(c))  # expect: 3.0 3.0 1.5
    a = 16777216
    print(a + 1, a + 2)  # expect: 16777216.0 16777218.0
    print(Float32(1) / 3, Float64(1) / 3)  # expect: 0.33333334 0.3333333333333333
    c = 1000
    print(c * 100, c + 0.25)  # expect: inf 1000.0
    var d = b.cast[DType.float32]()
    print(d, d.cast[DType.int32]())  # expect: 1.5 1
    print(Int(a), UInt8(b))  # expect: 16777216 1
