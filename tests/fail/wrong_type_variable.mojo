def main():
    var n: Int = 3
    var m: Int = "three"  # error: cannot implicitly convert
    print(n, m)
