def main() raises:
    var n = 300
    print(Int8(n), UInt8(n), Int16(n), Float64(n), Float32(n))  # expect: 44 44 300 300.0 300.0
    print(Int(Int8(-5)), Int(UInt8(250)), UInt(n))  # expect: -5 250 300
    print(Int("42"), Int("-17"), Int("  8 "))  # expect: 42 -17 8
    print(atol("ff", 16), atol("1010", 2), atol("777", 8))  # expect: 255 10 511
    print(Int(True) + Int(False))  # expect: 1
    var x = 3.99
    print(Int(x), Int(-x), Int32(x))  # expect: 3 -3 3
    print(String(n) + "!", String(-n), String(Int64(7)))  # expect: 300! -300 7
    print(Int64(n) + Int64(Int32(1)))  # expect: 301
    print(UInt64(5) - 3, Int(UInt64(5)) - 8)  # expect: 2 -3
