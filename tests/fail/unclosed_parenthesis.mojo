def main():
    print(1, 2  # error: expected ')'
    print(3)
