def main():
    for i in range(3):
        i = 5  # error: expression must be mutable
        print(i)
