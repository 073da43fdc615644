def main():
    var s = String("  Hello, World  ")
    print("[" + s.strip() + "]")  # expect: [Hello, World]
    print("[" + s.lstrip() + "]", "[" + s.rstrip() + "]")
    # expect: [Hello, World  ] [  Hello, World]
    var t = String(s.strip())
    print(t.upper(), t.lower())  # expect: HELLO, WORLD hello, world
    print(t.startswith("Hello"), t.endswith("ld"), t.startswith("hello"))  # expect: True True False
    print(t.find("o"), t.find("o", 5), t.rfind("o"), t.find("xyz"))  # expect: 4 8 8 -1
    print(t.count("l"), "World" in t, "world" in t)  # expect: 3 True False
    print(t.replace("l", "L"), t.replace("World", "") + "|")  # expect: HeLLo, WorLd Hello, |
    print(t.byte_length(), Bool(t), Bool(String("")))  # expect: 12 True False
    print(t.removeprefix("Hello, "), t.removesuffix("World") + "|")  # expect: World Hello, |
    print("x".join([1, 2, 3]))  # expect: 1x2x3
    print(String("abc").is_ascii_digit(), String("123").is_ascii_digit())  # expect: False True
