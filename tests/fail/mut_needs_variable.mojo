def bump(mut n: Int):
    n += 1


def main():
    var x = 1
    bump(x)
    bump(x + 1)  # error: must be mutable
    print(x)
