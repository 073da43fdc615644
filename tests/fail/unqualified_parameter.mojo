struct Box[T: Copyable & Deinitable]:
    var value: T  # error: 'T' is a parameter of the struct: write 'Self.T'


def main():
    print(1)
