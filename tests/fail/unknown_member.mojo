from std.math import squareroot  # error: does not contain 'squareroot'


def main():
    print(1)
