def name[n: Int]() -> String:
    comptime match n:
        case 0:
            return "none"
        case 1 | 2:
            return "few"
        case _:
            return "many"


def main():
    print(name[0](), name[2](), name[9]())  # expect: none few many
