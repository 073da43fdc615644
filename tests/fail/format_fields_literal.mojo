# The fields of a literal are looked at while compiling.
# oracle: none, it names the line of main and this one in a note
def main() raises:
    print(String("{} {}").format(1, 2))
    print("{} {}".format(1))  # error: constraint failed: Automatic indexing require more args in *args
