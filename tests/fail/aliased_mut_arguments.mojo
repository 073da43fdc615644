def move(mut source: List[Int], mut target: List[Int]):
    target.append(source.pop())


def main():
    var a: List[Int] = [1, 2]
    var b: List[Int] = [3]
    move(a, b)
    move(a, a)  # error: aliasing values passed mutably
    print(a, b)
