trait Shape:
    def area(self) -> Int:
        ...


struct Dot(Shape):  # error: does not implement all requirements for 'Shape'
    pass


def main():
    print(1)
