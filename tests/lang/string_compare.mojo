def main():
    var a = String("apple")
    var b = String("banana")
    print(a == b, a != b, a < b, a > b, a <= a, b >= a)  # expect: False True True False True True
    print(a == "apple", "apple" == a, a < "apples", String("") < a)  # expect: True True True True
    print(String("B") < String("a"), String("é") > String("z"))  # expect: True True
    print(a == String("app") + "le")  # expect: True
    var words: List[String] = ["pear", "Fig", "apple", "fig", ""]
    sort(words)
    print(words)  # expect: [, Fig, apple, fig, pear]
    print("fig" in words, String("kiwi") in words)  # expect: True False
