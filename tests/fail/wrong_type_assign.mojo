def main():
    var x = 1.5
    var n = 2
    x = n  # error: cannot implicitly convert 'Int'
    print(x)
