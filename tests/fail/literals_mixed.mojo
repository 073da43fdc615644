# A literal without a point is an integer beside one with a point, but for sums, products, quotients.
# oracle: none, it names the line of main and these in notes


def main():
    print(1 + 1.5, 1 - 0.5, 2 * 2.5, 3 / 1.5, 1.0 == 1, 2.5 > 2, 2.5 // 2, 2.5 % 2)
    print(1 == 1.0)  # error: cannot implicitly convert 'FloatLiteral[1]' value to 'Int'
    print(2 // 0.5)  # error: cannot implicitly convert 'FloatLiteral[0.5]' value to 'Int'
    print(7 % 2.5)  # error: cannot implicitly convert 'FloatLiteral[2.5]' value to 'Int'
    print(2 ** 3.5)  # error: cannot implicitly convert 'FloatLiteral[3.5]' value to 'Int'
