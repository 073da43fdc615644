def main():
    var a = 1
    b = a + 1  # error: implicit declaration of 'b' is not allowed
    print(a)
