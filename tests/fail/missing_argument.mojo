def box(width: Int, height: Int) -> Int:
    return width * height


def main():
    print(box(1, 2))
    print(box(1))  # error: missing required argument: 'height'
