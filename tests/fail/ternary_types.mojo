def main():
    var n = 3
    var x = 1 if n > 2 else "text"  # error: 'Int' and 'String' are two types where one is needed
    print(x)
