def main():
    var top = Int.MAX
    print(top, top + 1 == Int.MIN)  # expect: 9223372036854775807 True
    print(-Int.MIN == Int.MIN, abs(Int.MIN) == Int.MIN)  # expect: True True
    print(top * 2, top * top)  # expect: -2 1
    var hash = 5381
    for i in range(40):
        hash = hash * 33 + i
    print(hash)  # expect: 5180049555625274385
    var state = UInt64(1)
    for _ in range(5):
        state = state * 6364136223846793005 + 1442695040888963407
    print(state)  # expect: 14673421054488193520
    var low: Int = -9223372036854775808
    print(low // -1, low % -1)  # expect: -9223372036854775808 0
