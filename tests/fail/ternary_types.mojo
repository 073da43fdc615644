def main():
    var n = 3
    var x = 1 if n > 2 else "text"  # error: not compatible
    print(x)
