# Whole numbers without a limit, enough of them to compute and check 1000!.
# Digits are kept in base 10**9, the least significant first, so printing is easy.
comptime BASE = 1000000000
comptime BASE_DIGITS = 9


struct BigInt(Comparable, Copyable, Writable):
    var limbs: List[Int]  # no zero at the end; zero itself is the empty list

    @implicit
    def __init__(out self, value: Int):
        self.limbs = List[Int]()
        var rest = value
        while rest > 0:
            self.limbs.append(rest % BASE)
            rest //= BASE

    def __init__(out self, text: String) raises:
        self.limbs = List[Int]()
        var end = text.byte_length()
        if end == 0:
            raise Error("a number needs a digit")
        while end > 0:
            var start = max(0, end - BASE_DIGITS)
            self.limbs.append(Int(text[byte=start:end]))
            end = start
        self.trim()

    def trim(mut self):
        while len(self.limbs) > 0 and self.limbs[len(self.limbs) - 1] == 0:
            _ = self.limbs.pop()

    def limb(self, i: Int) -> Int:
        return self.limbs[i] if i < len(self.limbs) else 0

    def __add__(self, other: Self) -> Self:
        var sum = BigInt(0)
        var carry = 0
        for i in range(max(len(self.limbs), len(other.limbs))):
            var t = self.limb(i) + other.limb(i) + carry
            sum.limbs.append(t % BASE)
            carry = t // BASE
        if carry > 0:
            sum.limbs.append(carry)
        return sum^

    def __sub__(self, other: Self) raises -> Self:
        if self < other:
            raise Error("the difference would be negative")
        var result = BigInt(0)
        var borrow = 0
        for i in range(len(self.limbs)):
            var t = self.limbs[i] - other.limb(i) - borrow
            borrow = 1 if t < 0 else 0
            result.limbs.append(t + borrow * BASE)
        result.trim()
        return result^

    def __mul__(self, other: Self) -> Self:
        var product = BigInt(0)
        product.limbs = List[Int](length=len(self.limbs) + len(other.limbs), fill=0)
        for i in range(len(self.limbs)):
            var carry = 0
            for j in range(len(other.limbs)):
                var t = product.limbs[i + j] + self.limbs[i] * other.limbs[j] + carry
                product.limbs[i + j] = t % BASE
                carry = t // BASE
            product.limbs[i + len(other.limbs)] += carry
        product.trim()
        return product^

    def __imul__(mut self, factor: Int):
        """Multiplies in place by a factor below BASE."""
        var carry = 0
        for ref limb in self.limbs:
            var t = limb * factor + carry
            limb = t % BASE
            carry = t // BASE
        if carry > 0:
            self.limbs.append(carry)

    def divided_by(self, divisor: Int) -> Tuple[Self, Int]:
        """Returns quotient and remainder for a divisor below BASE."""
        var quotient = self.copy()
        var rest = 0
        for i in range(len(self.limbs) - 1, -1, -1):
            var t = rest * BASE + self.limbs[i]
            quotient.limbs[i] = t // divisor
            rest = t % divisor
        quotient.trim()
        return (quotient^, rest)

    def __eq__(self, other: Self) -> Bool:
        return self.limbs == other.limbs

    def __lt__(self, other: Self) -> Bool:
        if len(self.limbs) != len(other.limbs):
            return len(self.limbs) < len(other.limbs)
        for i in range(len(self.limbs) - 1, -1, -1):
            if self.limbs[i] != other.limbs[i]:
                return self.limbs[i] < other.limbs[i]
        return False

    def write_to(self, mut writer: Some[Writer]):
        if len(self.limbs) == 0:
            writer.write("0")
            return
        writer.write(self.limbs[len(self.limbs) - 1])
        for i in range(len(self.limbs) - 2, -1, -1):
            var digits = String(self.limbs[i])
            for _ in range(BASE_DIGITS - digits.byte_length()):
                writer.write("0")
            writer.write(digits)


def factorial(n: Int) -> BigInt:
    var result = BigInt(1)
    for i in range(2, n + 1):
        result *= i
    return result^


def product_of_range(first: Int, last: Int) -> BigInt:
    """The product of first..last by halving, which meets large factors on both sides."""
    if first > last:
        return 1
    if first == last:
        return first
    var middle = (first + last) // 2
    return product_of_range(first, middle) * product_of_range(middle + 1, last)


def power(base: Int, exponent: Int) -> BigInt:
    var result = BigInt(1)
    var square = BigInt(base)
    var rest = exponent
    while rest > 0:
        if rest % 2 == 1:
            result = result * square
        square = square * square
        rest //= 2
    return result^


def main():
    var thousand = factorial(1000)
    var text = String(thousand)
    print("1000! =", text)
    print("digits:", text.byte_length())
    print("by halving agrees:", product_of_range(1, 1000) == thousand)
    var zeros = 0
    var stripped = thousand.copy()
    while True:
        var step = stripped.divided_by(10)
        if step[1] != 0:
            break
        stripped = step[0].copy()
        zeros += 1
    print("zeros at the end:", zeros)
    print("2**200 =", power(2, 200))
    try:
        var parsed = BigInt("1606938044258990275541962092341162602522202993782792835301376")
        print("parsed agrees:", parsed == power(2, 200))
        print("one less:", parsed - 1)
        print(BigInt(5) - BigInt(7))
    except e:
        print("error:", e)
    print(BigInt(0), BigInt(999999999) + 1, BigInt(3) < 4, max(factorial(20), power(7, 22)))
