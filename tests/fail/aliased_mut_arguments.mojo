def move(mut source: List[Int], mut target: List[Int]):
    target.append(source.pop())


def main():
    var a: List[Int] = [1, 2]
    var b: List[Int] = [3]
    move(a, b)
    move(a, a)  # error: argument 'source' may change, but the same value is passed mutably as 'target' in this call of 'move'
    print(a, b)
