# The head of a block that ends the file has an empty body.
def main():
    print("all")  # expect: all


def nothing():
    # only this
