def main():
    var a = 1
    print(a)
    var a = 2  # error: invalid redefinition of 'a'
    print(a)
