var counter = 0  # error: global variables are not supported


def main():
    print(1)
