from std.maths import sqrt  # error: unable to locate module 'maths'


def main():
    print(1)
