def main():
    var n = 3
    comptime m = n + 1  # error: cannot use a dynamic value in comptime initializer
    print(m)
