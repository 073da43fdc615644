def vowels(s: String) -> Int:
    var n = 0
    for c in s:
        if c in "aeiou":
            n += 1
    return n


def reversed_text(s: String) -> String:
    var result = String()
    for c in s.codepoints():
        result = String(c) + result
    return result


def main():
    for c in String("añ日"):
        print(c, c.byte_length())
    # expect: a 1
    # expect: ñ 2
    # expect: 日 3
    print(vowels("education"), reversed_text("straße"))  # expect: 5 eßarts
    var total = 0
    for b in String("abc").as_bytes():
        total += Int(b)
    print(total)  # expect: 294
    for c in String("aé").codepoints():
        print(c.to_u32())
    # expect: 97
    # expect: 233
    var n = 0
    for _ in String(""):
        n += 1
    print(n)  # expect: 0
