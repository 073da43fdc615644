def main():
    var s = String("naïve café 日本 😀")
    print(s, s.byte_length(), s.count_codepoints())  # expect: naïve café 日本 😀 24 15
    print(s.upper(), s.find("café"), s.split(" ")[2])  # expect: NAÏVE CAFÉ 日本 😀 7 日本
    for word in s.split(" "):
        print(word, word.byte_length())
    # expect: naïve 6
    # expect: café 5
    # expect: 日本 6
    # expect: 😀 4
    print(s.replace("é", "e"), "日" in s)  # expect: naïve cafe 日本 😀 True
    var points = List[Int]()
    for c in s[byte=12:].codepoints():
        points.append(Int(c))
    print(points)  # expect: [32, 26085, 26412, 32, 128512]
    var back = String()
    for p in [110, 239, 0x65E5, 128512]:
        back += chr(p)
    print(back, back == "nï日😀")  # expect: nï日😀 True
