# What all code points together are: how they hold together as characters, their cases, white space
# and line ends. A single difference of the tables changes a sum.
from std.collections.string import Codepoint


def together(before: String, after: String) -> Int:
    var sum = 0
    for cp in range(0x110000):
        var c = Codepoint.from_u32(UInt32(cp))
        if c:
            var text = before
            text.append(c.value())
            text += after
            sum += text.count_graphemes() * (cp % 8191 + 1)
    return sum


def main() raises:
    print(together("a", ""), together("", "a"), together("", "\u0308"))
    # expect: 9086897273 9096316361 4557169567
    print(together("\u1100", ""), together("", "\u11A8"), together("🇩", ""))
    # expect: 9038757114 9047967176 9086777400
    print(together("©\u200d", ""), together("©", "\u200d©"))  # expect: 9066596041 13615952517
    print(together("क्", ""), together("क", "क"), together("क", "्क"))
    # expect: 9086226426 13634977553 13635582902
    var upper = 0
    var lower = 0
    var cased = 0
    var spaces = 0
    for cp in range(0x20000):
        var c = Codepoint.from_u32(UInt32(cp))
        if not c:
            continue
        var text = String(c.value())
        for u in text.upper().codepoints():
            upper += Int(u) * (cp % 127 + 1)
        for u in text.lower().codepoints():
            lower += Int(u) * (cp % 127 + 1)
        cased += (Int(text.isupper()) + 2 * Int(text.islower())) * (cp % 8191 + 1)
        spaces += (Int(text.is_ascii_whitespace()) + 2 * Int(StringSpan(text).isnewline())) * cp
    print(upper, lower, cased, spaces)  # expect: 542220152425 542690839045 13774912 50252
    var s = String("क्षि\r\n🇩🇪🇫🇷👨‍👩‍👧")
    for g in s.graphemes_reversed():
        print(repr(g), end=";")
    print(s[grapheme=0], s.count_graphemes())  # expect: '👨‍👩‍👧';'🇫🇷';'🇩🇪';'\r\n';'क्षि';क्षि 5
