def main():
    print("hello, world")  # expect: hello, world
