def main():
    print(1)
      print(2)  # error: indentation
    print(3)
