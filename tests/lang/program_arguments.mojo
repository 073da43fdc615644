from std.sys import argv


def main():
    var arguments = argv()
    print(len(arguments))  # expect: 1
    print(arguments[0].byte_length() > 0)  # expect: True
    for i in range(1, len(arguments)):
        print("not given", arguments[i])
