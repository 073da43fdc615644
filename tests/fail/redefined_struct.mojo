struct A:
    pass


struct A:  # error: invalid redefinition of 'A'
    pass


def main():
    print(1)
