def classify(x: Float64) -> String:
    if x < 0:
        return "negative"
    elif x == 0:
        return "zero"
    elif x < 1e-3:
        return "tiny"
    return "positive"


def main():
    print(classify(-2), classify(0), classify(0.0005), classify(3))
    # expect: negative zero tiny positive
    print(classify(-0.0))  # expect: zero
    var a = 0.1
    var b = 0.2
    print(a + b == 0.3, abs(a + b - 0.3) < 1e-9)  # expect: False True
    print(a < b <= 0.2, max(a, b), min(a, b), abs(-a))  # expect: True 0.2 0.1 0.1
    var f: Float32 = 0.1
    print(Float64(f) == a, f == Float32(a))  # expect: False True
    var i = 2
    print(Float64(i) == 2.0, a * 2 == b)  # expect: True True
