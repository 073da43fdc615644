def command(text: String) -> String:
    match text:
        case "go" | "run":
            return "moving"
        case "stop":
            return "standing"
        case other if other.byte_length() > 5:
            return "too long"
        case _:
            return "unknown"


def main():
    print(command("go"), command("run"), command("stop"))  # expect: moving moving standing
    print(command("jump"), command("jumping"))  # expect: unknown too long
    match command("go") == "moving":
        case True:
            print("yes")
        case False:
            print("no")
    # expect: yes
