struct Box[T: Copyable & Deinitable]:
    var value: T  # error: unqualified access to struct parameter 'T'


def main():
    print(1)
