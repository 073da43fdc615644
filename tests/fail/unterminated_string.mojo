def main():
    print("fine")
    print("not closed)  # error: unterminated string
