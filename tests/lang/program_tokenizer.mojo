# A calculator: text to tokens, tokens to a value, with errors that say where.
@fieldwise_init
struct Token(Copyable, Writable):
    var kind: String
    var value: Int
    var at: Int


def tokenize(text: String) raises -> List[Token]:
    var tokens = List[Token]()
    var bytes = text.as_bytes()
    var i = 0
    while i < len(bytes):
        var c = Int(bytes[i])
        if c == ord(" "):
            i += 1
        elif ord("0") <= c <= ord("9"):
            var start = i
            var value = 0
            while i < len(bytes) and ord("0") <= Int(bytes[i]) <= ord("9"):
                value = value * 10 + Int(bytes[i]) - ord("0")
                i += 1
            tokens.append(Token("number", value, start))
        elif String(chr(c)) in "+-*/()":
            tokens.append(Token(String(chr(c)), 0, i))
            i += 1
        else:
            raise Error("unexpected '", chr(c), "' at ", i)
    tokens.append(Token("end", 0, len(bytes)))
    return tokens^


struct Parser:
    var tokens: List[Token]
    var at: Int

    def __init__(out self, text: String) raises:
        self.tokens = tokenize(text)
        self.at = 0

    def kind(self) -> String:
        return self.tokens[self.at].kind

    def take(mut self, kind: String) -> Bool:
        if self.kind() == kind:
            self.at += 1
            return True
        return False

    def sum(mut self) raises -> Int:
        var value = self.product()
        while True:
            if self.take("+"):
                value += self.product()
            elif self.take("-"):
                value -= self.product()
            else:
                return value

    def product(mut self) raises -> Int:
        var value = self.factor()
        while True:
            if self.take("*"):
                value *= self.factor()
            elif self.take("/"):
                var divisor = self.factor()
                if divisor == 0:
                    raise Error("division by zero")
                value //= divisor
            else:
                return value

    def factor(mut self) raises -> Int:
        if self.take("-"):
            return -self.factor()
        if self.take("("):
            var value = self.sum()
            if not self.take(")"):
                raise Error("expected ')' at ", self.tokens[self.at].at)
            return value
        if self.kind() == "number":
            self.at += 1
            return self.tokens[self.at - 1].value
        raise Error("expected a number at ", self.tokens[self.at].at)


def evaluate(text: String) -> String:
    try:
        var p = Parser(text)
        var value = p.sum()
        if p.kind() != "end":
            raise Error("left over '", p.kind(), "'")
        return String(value)
    except e:
        return String("error: ", e)


def main():
    print(evaluate("1 + 2 * 3"))  # expect: 7
    print(evaluate("(1 + 2) * -3 - 4"))  # expect: -13
    print(evaluate("100 / 7 / 2"))  # expect: 7
    print(evaluate("2 * (3 + "))  # expect: error: expected a number at 9
    print(evaluate("8 / (4 - 2 * 2)"))  # expect: error: division by zero
    print(evaluate("7 $ 2"))  # expect: error: unexpected '$' at 2
    print(evaluate("(1 + 2"))  # expect: error: expected ')' at 6
    print(evaluate("1 2"))  # expect: error: left over 'number'
