from std.os import remove
from std.tempfile import TemporaryDirectory


def main() raises:
    with TemporaryDirectory() as folder:
        var path = folder + "/note.txt"
        with open(path, "w") as file:
            file.write("first line\n")
            file.write("number ", 42, "\n")
        with open(path, "r") as file:
            var text = file.read()
            print(text.byte_length())
            for line in text.splitlines():
                print(">", line)
        with open(path, "r") as file:
            print(len(file.read_bytes()))
        remove(path)
        try:
            with open(path, "r") as file:
                print(file.read())
        except:
            print("no such file")
    # expect: 21
    # expect: > first line
    # expect: > number 42
    # expect: 21
    # expect: no such file
