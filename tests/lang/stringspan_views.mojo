def first_word(s: StringSpan) -> StringSpan[s.origin]:
    var end = s.find(" ")
    return s if end < 0 else s[byte=:end]


def kind() -> StaticString:
    return "static"


def main():
    var s = String("alpha beta")
    var w = first_word(s)
    print(w, w.byte_length(), w == "alpha")  # expect: alpha 5 True
    var rest = s[byte=6:]
    print(rest, rest.startswith("be"), rest.find("t"))  # expect: beta True 2
    print(first_word("single"), first_word(kind()))  # expect: single static
    var owned = String(rest)
    owned += "!"
    print(owned, s)  # expect: beta! alpha beta
    print(kind() + "/" + rest)  # expect: static/beta
    for c in rest:
        print(c)
    # expect: b
    # expect: e
    # expect: t
    # expect: a
