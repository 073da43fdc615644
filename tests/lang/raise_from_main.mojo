# expect-status: 1
def main() raises:
    print("before")  # expect: before
    var list: List[Int] = [1]
    if len(list) == 1:
        raise Error("the end")
    print("not printed", list)
