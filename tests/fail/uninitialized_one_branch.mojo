def main():
    var flag = len("abc".split("b")) == 2
    var s: String
    if flag:
        s = "set"
    print(s)  # error: use of uninitialized value 's'
