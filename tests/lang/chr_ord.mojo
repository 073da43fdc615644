def rot13(s: String) -> String:
    var result = String()
    for c in s.codepoints():
        var n = Int(c)
        if 97 <= n <= 122:
            n = (n - 97 + 13) % 26 + 97
        result += chr(n)
    return result


def main():
    print(ord("a"), ord("A"), ord("é"), ord("日"))  # expect: 97 65 233 26085
    print(chr(97), chr(233), chr(0x65E5), chr(128512))  # expect: a é 日 😀
    print(rot13("hello, world"), rot13(rot13("again")))  # expect: uryyb, jbeyq again
    print(ord("z") - ord("a"), chr(ord("a") + 3))  # expect: 25 d
    print(hex(255), bin(10), oct(8), hex(-1))  # expect: 0xff 0b1010 0o10 -0x1
