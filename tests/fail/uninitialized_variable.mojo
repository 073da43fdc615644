def main():
    var n: Int
    print(n)  # error: use of uninitialized value 'n'
