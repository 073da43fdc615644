def to_base(n: Int, base: Int) -> String:
    if n == 0:
        return "0"
    var digits = String("0123456789abcdefghijklmnopqrstuvwxyz")
    var rest = abs(n)
    var text = String()
    while rest > 0:
        var d = rest % base
        text = String(digits[byte=d]) + text
        rest //= base
    return "-" + text if n < 0 else text


def roman(n: Int) -> String:
    var values: List[Tuple[Int, String]] = [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
        (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = n
    var text = String()
    for value, letters in values:
        while rest >= value:
            text += letters
            rest -= value
    return text


def main() raises:
    print(to_base(255, 16), to_base(255, 2), to_base(-35, 36), to_base(0, 7))
    # expect: ff 11111111 -z 0
    print(hex(255), bin(5), oct(64), hex(Int8(-1)))  # expect: 0xff 0b101 0o100 -0x1
    print(roman(1994), roman(2026), roman(49))  # expect: MCMXCIV MMXXVI XLIX
    print(atol("ff", 16), atol("-101", 2))  # expect: 255 -5
