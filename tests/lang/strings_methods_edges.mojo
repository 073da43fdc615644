# Edge cases of text: empty parts, negative positions, bytes that are not UTF-8, white space beyond
# ASCII, letters with both cases, numbers in bases, iterators from both ends.
from std.collections.string import Codepoint, StringSpan, StaticString


def searching() raises:
    var s = String("hello world")
    print(s.find(""), s.find("", 3), s.find("l", -3), s.find("d", 11))
    print(s.rfind(""), s.rfind("", 12), s.rfind("l", -3), s.rfind("d", 11))
    var t = String("hello")
    print(t.startswith("lo", -2), t.startswith("he", 0, -2), t.startswith("", 9), t.startswith("o", 4, 100))
    print(t.endswith("l", 0, -2), t.endswith("l", 0, -3), t.endswith("lo", -20), t.endswith("", 3, 2))
    print(String("abc").split("", 1), String("é").split(""))
    print(String("abc").ascii_rjust(6, "xy"), String("abc").ascii_center(8, "*"))
    print(StaticString("aéb")._interleave("-"))


def kinds() raises:
    print(String("\u2028\x1c\u0085 ").is_ascii_whitespace(), String("").is_ascii_whitespace(), String("\u00a0").is_ascii_whitespace())
    print(StaticString("\r\n\u2029").isnewline(), StaticString("a").isnewline())
    print(String("ǅ").isupper(), String("ǅ").islower(), String("中").islower())
    print(ascii("it's é\x7f"), ascii('"'))
    print(String.HEX_DIGITS, String.OCT_DIGITS, repr(String.PUNCTUATION))
    for c in [28, 31, 133]:
        var p = Codepoint.from_u32(UInt32(c)).value()
        print(p._scalar_value, p.is_posix_space(), p.is_python_space())


def lossy() raises:
    var cases: List[List[UInt8]] = [
        [0xE0, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF0, 0x90, 65], [0xC2], [0xE1, 0x80, 0xE1, 0x80, 0x80]
    ]
    for c in cases:
        print(String(from_utf8_lossy=c).count_codepoints(), end=";")
    print("|")
    try:
        print(String(from_utf8=cases[0]))
    except e:
        print(e)


def numbers() raises:
    for t in ["0x_ff", "017", "00", "0_0", "0b_1", "08", "1__0"]:
        try:
            print(atol(t, 0), end=";")
        except e:
            print(e)
    print("|")
    for t in [" ", "1\x01", ". "]:
        try:
            print(atof(t))
        except e:
            print(e)


def iterators() raises:
    var s = String("aé\u0301🔥z")
    var i = s.codepoint_slices()
    print(i.peek_next(), i.next_back(), i.peek_back(), i.next(), len(i))
    var g = s.graphemes()
    print(g.remaining_byte_length(), g.next_back(), g.peek_back(), g.next(), g.next(), g.next(), g.next(), len(g))
    print(s[grapheme=UInt8(1)], s[codepoint=UInt(3)], s[byte=Int32(0)])
    print(s.bytes().bounds()[1].value())


def joined(c: Bool) raises:
    var s = String("abc")
    var t = s if c else StaticString("z")
    t += "!"
    print(t, StaticString("y") if c else s)


def main() raises:
    searching()
    # expect: 0 0 9 -1
    # expect: 11 11 9 -1
    # expect: True True False True
    # expect: True False True False
    # expect: [, a, b, c, ] [, é, ]
    # expect: xxxabc **abc***
    # expect: -a-é-b
    kinds()
    # expect: True False False
    # expect: True False
    # expect: True True False
    # expect: "it's \xc3\xa9\x7f" '"'
    # expect: 0123456789abcdefABCDEF 01234567 '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'
    # expect: 28 True True
    # expect: 31 False False
    # expect: 133 False True
    lossy()
    # expect: 3;4;2;1;2;|
    # expect: Cannot construct a String from invalid UTF-8 data
    numbers()
    # expect: 255;String is not convertible to integer with base 0: '017'
    # expect: 0;0;1;String is not convertible to integer with base 0: '08'
    # expect: String is not convertible to integer with base 0: '1__0'
    # expect: |
    # expect: String is not convertible to float: ' '. The first character of '' should be a digit or dot to convert it to a float.
    # expect: String is not convertible to float: '1\x01'. The last character of '1' should be a digit or dot to convert it to a float.
    # expect: String is not convertible to float: '. '. Invalid character(s) in the number: '.'
    iterators()
    # expect: a z 🔥 a 3
    # expect: 10 z 🔥 a é́ 🔥 None 0
    # expect: é́ 🔥 a
    # expect: 10
    joined(True)
    # expect: abc! y
    joined(False)
    # expect: z! abc
