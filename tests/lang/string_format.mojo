def main() raises:
    print("{} and {}".format(1, "two"))  # expect: 1 and two
    print("{1} before {0}".format("b", "a"))  # expect: a before b
    print("{{}} {}".format(2.5))  # expect: {} 2.5
    print("{!r} {}".format(String("q"), String("q")))  # expect: 'q' q
    var pattern = String("<{}|{}>")
    print(pattern.format(True, -3))  # expect: <True|-3>
    try:
        print(String("{} {}").format(1))
    except e:
        print("error:", e)
    # expect: error: Automatic indexing require more args in *args
