# The text of a literal lies in the program: nothing is allocated, copied or measured for it.
# emit c11: /^static StringSpan greeting\(void\)$/
# emit-not c11: /mj_alloc|mj_copy|strlen/
# emit c11: /^    return \(StringSpan\){ \(uint8_t \*\)"hello", 5 };$/
# emit c11: /^static String owned\(void\)$/
# emit-not c11: /mj_alloc|mj_copy|strlen/
# emit c11: /^    return \(String\){ \(uint8_t \*\)"mine", 4, 0 };$/
# emit c11: /^static StringSpan quoted\(void\)$/
# emit c11: /"say \\"hi\\"\\n\\303\\251", 11/
# emit c11: /^}$/


def greeting() -> StaticString:
    return "hello"


def owned() -> String:
    return "mine"


def quoted() -> StaticString:
    return 'say "hi"\né'


def main():
    print(greeting())  # expect: hello
    print(owned())  # expect: mine
    print(quoted())
    # expect: say "hi"
    # expect: é
