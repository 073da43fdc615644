def parse(text: String) raises -> Int:
    try:
        return Int(text)
    except e:
        raise Error("cannot read '", text, "'")


def pass_on(text: String) raises -> Int:
    try:
        return parse(text)
    except:
        print("passing on")
        raise


def keep(text: String) raises -> Int:
    try:
        return pass_on(text)
    except e:
        print("keeping", e)
        raise e^


def main():
    try:
        print(keep("12"))
        print(keep("x"))
    except e:
        print("main:", e)
    # expect: 12
    # expect: passing on
    # expect: keeping cannot read 'x'
    # expect: main: cannot read 'x'
