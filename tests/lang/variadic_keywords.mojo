def show(title: String, var **options: Int):
    print(title, len(options))
    for entry in options.items():
        print(entry.key, entry.value)


def get(var **options: Int) raises -> Int:
    if "size" in options:
        return options["size"]
    return -1


def main() raises:
    show("none")
    # expect: none 0
    show("some", width=3, height=4)
    # expect: some 2
    # expect: width 3
    # expect: height 4
    print(get(size=9), get(other=1))  # expect: 9 -1
