def main():
    var line = String("a,b,,c")
    var parts = line.split(",")
    print(len(parts), parts[0], parts[3], parts[2] == "")  # expect: 4 a c True
    for part in parts:
        print("[" + part + "]")
    # expect: [a]
    # expect: [b]
    # expect: []
    # expect: [c]
    var words = String("  the  quick brown ").split()
    print(len(words), words[0], words[2])  # expect: 3 the brown
    print("-".join(words))  # expect: the-quick-brown
    print(len(String("").split(",")), len(String("").split()))  # expect: 1 0
    print(String("k=v=w").split("=", 1))  # expect: [k, v=w]
    var lines = String("one\ntwo\nthree").splitlines()
    print(len(lines), lines[1])  # expect: 3 two
    var pieces: List[String] = ["x", "yy", "z"]
    print(", ".join(pieces), "".join(pieces))  # expect: x, yy, z xyyz
