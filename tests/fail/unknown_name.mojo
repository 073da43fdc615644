def area(radius: Int) -> Int:
    return 3 * radius * radius


def main():
    print(area(2))
    print(aera(2))  # error: use of unknown declaration 'aera'
