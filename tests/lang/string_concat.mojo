def greeting(name: String) -> String:
    return "Hello, " + name + "!"


def main():
    var a = String("ab")
    var b = a + "cd"
    print(a, b, b + b)  # expect: ab abcd abcdabcd
    a += "x"
    a += String(1) + "y"
    print(a, b)  # expect: abx1y abcd
    print(greeting("you"))  # expect: Hello, you!
    print("-" * 5, a * 2, "|" + "" + "|")  # expect: ----- abx1yabx1y ||
    var long = String()
    for i in range(10):
        long += String(i)
        long += ","
    print(long, long.byte_length())  # expect: 0,1,2,3,4,5,6,7,8,9, 20
    print(String("n=", 5, " x=", 2.5, " ", True))  # expect: n=5 x=2.5 True
    var c = b
    c += "!"
    print(b, c)  # expect: abcd abcd!
