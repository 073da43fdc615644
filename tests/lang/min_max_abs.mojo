def main():
    var a = 3
    var b = -7
    print(min(a, b), max(a, b), abs(b), abs(a))  # expect: -7 3 7 3
    print(min(a, b, 0), max(1, 2, 3, 2))  # expect: -7 3
    print(min(2.5, 1.5), max(Float32(1), 2), abs(-2.5))  # expect: 1.5 2.0 2.5
    print(max(String("pear"), String("apple")), min(String("b"), String("a")))  # expect: pear a
    print(max(UInt8(3), 200), abs(Int8(-5)))  # expect: 200 5
    print(min(True, False), max(a - b, b - a))  # expect: False 10
