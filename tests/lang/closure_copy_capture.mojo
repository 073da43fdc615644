# @__copy_capture: as it was when the closure was made.
def run[f: def(Int) capturing [_] -> Int](n: Int) -> Int:
    var t = 0
    for i in range(n): t += f(i)
    return t
def main():
    var k = 3
    var s: String = "ab"
    @__copy_capture(k, s)
    @__parameter
    def c(i: Int) -> Int: return i + k + s.byte_length()
    k = 50
    s = "abcdef"
    print(run[c](3))  # expect: 18
    print(c(1))  # expect: 6
    print(k, s)
    @__copy_capture(s)
    # expect: 50 abcdef
    def d() -> Int: return 1
    print(d())  # expect: 1
