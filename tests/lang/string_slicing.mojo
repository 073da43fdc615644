def main():
    var s = String("hello world")
    print(s[byte=0], s[byte=4], s[byte=10])  # expect: h o d
    print(s[byte=0:5], s[byte=6:], s[byte=:3], s[byte=:])  # expect: hello world hel hello world
    print(s[byte=3:3] == "", s[byte=2:4].byte_length())  # expect: True 2
    var mixed = String("añb日c")
    print(mixed.byte_length(), mixed.count_codepoints())  # expect: 8 5
    print(mixed[codepoint=1], mixed[codepoint=3], mixed[byte=1])  # expect: ñ 日 ñ
    print(mixed[byte=1:3], mixed[byte=4:7])  # expect: ñ 日
    var first = s[byte=:5]
    print(first == "hello", first.upper())  # expect: True HELLO
    print(String(first) + "!")  # expect: hello!
