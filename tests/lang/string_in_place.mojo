# Text of up to 16 bytes that is made at run time lies in the String itself.
def grown(n: Int) -> String:
    var text = String()
    for i in range(n):
        text += chr(97 + i % 26)
    return text^


def first_word(text: StringSpan) -> StringSpan[text.origin]:
    return text[byte = 0 : text.find(" ")]


@fieldwise_init
struct Pair(Copyable):
    var left: String
    var right: String


def swapped(var p: Pair) -> Pair:
    return Pair(p.right, p.left)


def made() -> String:
    var text = String()
    for i in range(3):
        text += String(i * 11)
    return text^


comptime SHORT = made()


def main() raises:
    for n in range(14, 20):
        var text = grown(n)
        var copy = text
        copy += "|"
        print(n, text.byte_length(), text, copy, text == copy, grown(n) == text)
    # expect: 14 14 abcdefghijklmn abcdefghijklmn| False True
    # expect: 15 15 abcdefghijklmno abcdefghijklmno| False True
    # expect: 16 16 abcdefghijklmnop abcdefghijklmnop| False True
    # expect: 17 17 abcdefghijklmnopq abcdefghijklmnopq| False True
    # expect: 18 18 abcdefghijklmnopqr abcdefghijklmnopqr| False True
    # expect: 19 19 abcdefghijklmnopqrs abcdefghijklmnopqrs| False True

    # a literal and text made of the same bytes are equal, and one key
    var keys = Dict[String, Int]()
    for n in range(20):
        keys[grown(n)] = n
    print(keys[""], keys["a"], keys["abcdefghijklmnop"], keys["abcdefghijklmnopq"])
    # expect: 0 1 16 17
    print(grown(5) == "abcde", "abcde" == grown(5), grown(5) < grown(6), grown(4) != "abcd")
    # expect: True True True False

    # moved along with what holds it
    var list = List[String]()
    for n in range(40):
        list.append(grown(n % 18))
    list.swap_elements(3, 17)
    list.reverse()
    print(list[0], list[22], list[36], list[39].byte_length())
    # expect: abc abc abcdefghijklmnopq 0
    var p = swapped(Pair(grown(3), grown(17)))
    print(p.left, p.right)
    # expect: abcdefghijklmnopq abc

    # a view keeps its owner
    var both = grown(2) + " " + grown(4)
    var word = first_word(both)
    print(word, first_word(grown(6) + " x"))
    # expect: ab abcdef

    # memory that is written to
    var bytes = grown(7)
    var view = bytes.unsafe_as_bytes_mut()
    view[0] = 65
    print(bytes, bytes.byte_length())
    # expect: Abcdefg 7
    bytes.resize(3)
    bytes += "!"
    print(bytes, bytes == "Abc!")
    # expect: Abc! True
    var padded = grown(2)
    padded.resize(4, 46)
    print(padded)
    # expect: ab..
    var room = String(capacity_bytes=40)
    room += grown(3)
    room.reserve_bytes(100)
    print(room, room.capacity_bytes() >= 100)
    # expect: abc True

    # what compile time made is not in place, and what is added to it may be
    comptime constant = SHORT
    var more = constant
    more += "!"
    print(constant, more, more == "01122!", hash(more) == hash(String("01122!")))
    # expect: 01122 01122! True True
    print(chr(0x20AC), grown(3).upper(), "ÄÖ".lower(), String(-12345678901))
    # expect: € ABC äö -12345678901
