def eat(var s: String):
    print("ate", s)


def main():
    var s = String("pie")
    eat(s^)
    print(s)  # error: use of uninitialized value 's'
