@fieldwise_init
struct Missing(Copyable):
    var n: Int


def find() raises Missing -> Int:
    raise Missing(1)


def parse() raises -> Int:
    raise Error("bad")


def main():
    try:
        print(find())
        print(parse())  # error: cannot call function that may raise 'Error'
    except e:
        print("caught")
